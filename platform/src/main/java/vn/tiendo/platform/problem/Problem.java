package vn.tiendo.platform.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An error told to the caller. Thrown anywhere, answered as {@code application/problem+json}. */
public final class Problem extends RuntimeException {
    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient List<Field> fields = new ArrayList<>();
    private transient @Nullable Object current;

    private Problem(ProblemType type, Object... arguments) {
        super(type.code());
        this.type = type;
        this.arguments = arguments.clone();
    }

    /**
     * One field at fault.
     *
     * @param pointer JSON pointer into the request body, or the name of a parameter
     */
    public record Field(String pointer, String code, String detail) {}

    /** @param arguments fill {0}, {1} … of the detail text */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, arguments);
    }

    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    public Problem at(String pointer, String code, String detail) {
        fields.add(new Field(pointer, code, detail));
        return this;
    }

    /** The present state, for the caller to merge with. */
    public Problem current(Object state) {
        this.current = state;
        return this;
    }

    public Problem causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** What the caller is told. */
    public String detail(Locale locale) {
        return new MessageFormat(type.texts(locale).getString(type.code() + ".detail"), locale).format(arguments);
    }

    List<Field> fields() {
        return fields;
    }

    @Nullable
    Object current() {
        return current;
    }
}
