package vn.tiendo.gateway.edge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of one request: the caller's if it is well-formed, so that a portal can follow its own calls, else a new one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private RequestId() {}

    public static String of(RoutingContext rc) {
        @Nullable String known = rc.get(HEADER);
        if (known == null) {
            @Nullable String given = rc.request().getHeader(HEADER);
            known = given != null && WELL_FORMED.matcher(given).matches()
                    ? given
                    : UuidCreator.getTimeOrderedEpochPlus1().toString();
            rc.put(HEADER, known);
        }
        return known;
    }
}
