package vn.tiendo.platform.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;

/** Optimistic locking over HTTP: {@code ETag: "v7"} on reads, {@code If-Match} on changes. */
public final class Versions {
    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Refuses a change that was made against another version: 428 without {@code If-Match}, 412 with a stale one.
     *
     * @param current the present state, sent along with the 412
     */
    public static void require(@Nullable String ifMatch, long version, Object current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.VERSION_REQUIRED);
        }
        if (!ifMatch.equals("*") && !ifMatch.equals("\"v" + version + "\"")) {
            throw Problem.of(CommonProblem.STALE_VERSION).current(current);
        }
    }
}
