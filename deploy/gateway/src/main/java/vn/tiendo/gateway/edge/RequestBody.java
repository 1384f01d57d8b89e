package vn.tiendo.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say of its body. */
public final class RequestBody {
    private static final String FORM = "multipart/form-data";

    private RequestBody() {}

    public static boolean announced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length(request) > 0;
    }

    /** Whether the body is a form with files; the media type is a caller's claim, which the service checks. */
    public static boolean isForm(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1 && types.get(0).strip().regionMatches(true, 0, FORM, 0, FORM.length());
    }

    /** Bytes, or -1 when the body comes in chunks or there is none. */
    public static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder has refused what is not a number.
        return length == null ? -1 : Long.parseLong(length);
    }
}
