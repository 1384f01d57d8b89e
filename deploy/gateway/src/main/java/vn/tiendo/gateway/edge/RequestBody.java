package vn.tiendo.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say of its body. */
public final class RequestBody {
    private RequestBody() {}

    public static boolean announced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length(request) > 0;
    }

    /** Bytes, or -1 when the body comes in chunks or there is none. */
    public static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder has refused what is not a number.
        return length == null ? -1 : Long.parseLong(length);
    }
}
