package vn.tiendo.gateway.route;

import org.jspecify.annotations.Nullable;

/**
 * Where a request goes.
 *
 * @param path the path on the service's side
 * @param open nobody need be signed in
 */
public record Route(Service service, String path, boolean open) {

    public String uri(@Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    public boolean takesFiles() {
        return startsWith("/plan-imports") || startsWith("/evidence");
    }

    /** A stream of events keeps its connection for hours. */
    public boolean isEventStream() {
        return startsWith("/events");
    }

    private boolean startsWith(String resource) {
        return path.equals(resource) || path.startsWith(resource + "/");
    }
}
