package vn.tiendo.platform.security;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The claims of ours in an access token, read once per request. */
record TokenClaims(String subject, List<UUID> units, @Nullable String post, @Nullable LocalDate assignmentEnds) {
    /** Where an identity keeps them. */
    static final String ATTRIBUTE = "tiendo.claims";

    static TokenClaims of(JsonWebToken token) {
        String ends = token.getClaim("assignment_ends");
        return new TokenClaims(
                token.getSubject(),
                texts(token.getClaim("units")).map(UUID::fromString).toList(),
                token.getClaim("post"),
                ends == null ? null : LocalDate.parse(ends));
    }

    boolean assignmentEndedBefore(LocalDate day) {
        return assignmentEnds != null && assignmentEnds.isBefore(day);
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream().map(JsonString::getString);
        }
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf);
        }
        return claim == null ? Stream.empty() : Stream.of(String.valueOf(claim).replace("\"", ""));
    }
}
