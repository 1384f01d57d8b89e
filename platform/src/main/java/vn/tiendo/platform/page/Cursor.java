package vn.tiendo.platform.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.ControlCharacters;
import vn.tiendo.platform.problem.Problem;

/** The sort key and id of the last row seen. */
public record Cursor(List<String> keys) {
    private static final int LAST_YEAR = 9999;
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** Null for the first page; a cursor that we did not make is a 400. */
    public static @Nullable Cursor decode(@Nullable String encoded, int keys) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == keys && parts.stream().noneMatch(ControlCharacters::in)) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw Problem.of(CommonProblem.INVALID_CURSOR).causedBy(notBase64);
        }
        throw Problem.of(CommonProblem.INVALID_CURSOR);
    }

    public String text(int key) {
        return keys.get(key);
    }

    public UUID uuid(int key) {
        return read(key, UUID::fromString);
    }

    public Instant instant(int key) {
        return read(key, Cursor::moment);
    }

    public long number(int key) {
        return read(key, Long::valueOf);
    }

    /** A key of another list's cursor is as foreign as no key at all. */
    private <T> T read(int key, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(key));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw Problem.of(CommonProblem.INVALID_CURSOR).causedBy(foreign);
        }
    }

    /** Java knows years that the database does not. */
    private static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (VietnamTime.at(moment).getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return moment;
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
