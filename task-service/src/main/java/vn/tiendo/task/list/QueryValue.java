package vn.tiendo.task.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** Reads values of the query string; what cannot be read is a 400 that names the parameter, never an empty list. */
final class QueryValue {
    private QueryValue() {}

    static @Nullable UUID uuid(String name, @Nullable String text) {
        return read(name, text, UUID::fromString, "UUID");
    }

    /** A moment, or a day for its first moment. An unescaped plus sign has become a space on its way. */
    static @Nullable Instant moment(String name, @Nullable String text) {
        return read(name, text, QueryValue::moment, "YYYY-MM-DD, RFC 3339");
    }

    private static Instant moment(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                : VietnamTime.startOf(LocalDate.parse(text));
    }

    static <E extends Enum<E>> List<E> constants(String name, List<String> texts, Class<E> type) {
        String known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return texts.stream()
                .map(text -> {
                    @Nullable E value = read(name, text, given -> Enum.valueOf(type, given), known);
                    if (value == null) {
                        throw unreadable(name, known);
                    }
                    return value;
                })
                .toList();
    }

    static UUID uuidInCursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw Problem.of(CommonProblem.INVALID_CURSOR).causedBy(foreign);
        }
    }

    static Problem unreadable(String name, String expected) {
        return Problem.of(CommonProblem.INVALID_REQUEST).at(name, "unreadable-value", "Cần giá trị dạng: " + expected);
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reader, String expected) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw unreadable(name, expected).causedBy(unreadable);
        }
    }
}
