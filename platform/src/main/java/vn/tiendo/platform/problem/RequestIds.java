package vn.tiendo.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The id the gateway gives each request; it stands in logs and problems. */
final class RequestIds {
    private static final String HEADER = "X-Request-Id";

    private RequestIds() {}

    static @Nullable String of(HttpHeaders headers) {
        return headers.getHeaderString(HEADER);
    }
}
