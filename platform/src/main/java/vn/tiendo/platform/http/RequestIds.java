package vn.tiendo.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The id the gateway gives each request; it stands in logs and problems. */
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";

    private RequestIds() {}

    public static @Nullable String of(HttpHeaders headers) {
        return headers.getHeaderString(HEADER);
    }
}
