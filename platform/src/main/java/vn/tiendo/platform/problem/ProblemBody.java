package vn.tiendo.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String requestId,
        List<Problem.Field> errors,
        @Nullable Object current) {

    static ProblemBody of(Problem problem, Locale locale, @Nullable String requestId) {
        ProblemType type = problem.type();
        ResourceBundle texts = type.texts(locale);
        return new ProblemBody(
                "urn:tiendo:problem:" + type.code(),
                texts.getString(type.code() + ".title"),
                type.status(),
                problem.detail(locale),
                requestId,
                problem.fields(),
                problem.current());
    }
}
