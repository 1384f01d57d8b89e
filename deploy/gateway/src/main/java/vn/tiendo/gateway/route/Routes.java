package vn.tiendo.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The routing table. Services serve their resources at the root ({@code /tasks}), callers find them below {@code
 * /api/v1}. What is not in the table does not exist for callers, which keeps the services' {@code /q} and {@code
 * /local} inside.
 */
public final class Routes {
    public static final String API = "/api/v1";
    public static final String PUBLIC = "/public/v1";
    /** A page for people, who sign in at reporting-service itself. */
    public static final String DASHBOARD = "/dashboard";

    private static final String POSTINGS = PUBLIC + "/postings";
    private static final Map<Service, List<String>> RESOURCES = Map.of(
            Service.PLAN,
                    List.of(
                            "units",
                            "calendars",
                            "frameworks",
                            "plans",
                            "plan-copies",
                            "plan-imports",
                            "issuance-duties",
                            "language"),
            Service.TASK,
                    List.of(
                            "tasks",
                            "occurrences",
                            "occurrence-triggers",
                            "evidence",
                            "difficulties",
                            "inspections",
                            "findings",
                            "requests",
                            "extensions",
                            "timeline",
                            "transfers",
                            "delegations",
                            "changes"),
            Service.REPORTING,
                    List.of("report-obligations", "reports", "scores", "progress", "consolidations", "export"),
            Service.NOTIFICATION,
                    List.of(
                            "notifications",
                            "events",
                            "preferences",
                            "reminder-policies",
                            "deadlines",
                            "deliveries",
                            "webhooks",
                            "calendar",
                            "calendar-feeds"));
    private static final Map<String, Service> OWNERS = owners();

    private Routes() {}

    /**
     * The service and its path for a caller's path.
     *
     * @param path normalised: what is looked at here must be what is sent on
     */
    public static Optional<Route> of(String path) {
        if (path.startsWith(PUBLIC + "/") || ofDashboard(path)) {
            return Optional.of(new Route(openOwner(path), path, true));
        }
        if (!path.startsWith(API + "/")) {
            return Optional.empty();
        }
        String inner = path.substring(API.length());
        // Programs that read a calendar cannot sign in; the address itself is the secret.
        boolean open = inner.startsWith("/calendar/");
        return owner(inner).map(service -> new Route(service, inner, open));
    }

    /** The caller's path for a service's path, if callers may reach it. */
    public static Optional<String> outer(Service service, String inner) {
        if (inner.startsWith(PUBLIC + "/") || ofDashboard(inner)) {
            return Optional.of(inner).filter(path -> service == openOwner(path));
        }
        return owner(inner).filter(service::equals).map(same -> API + inner);
    }

    /** Nearly all that is open is figures; that something was posted is known where the work is. */
    private static Service openOwner(String path) {
        return path.equals(POSTINGS) ? Service.TASK : Service.REPORTING;
    }

    public static boolean ofDashboard(String path) {
        return path.equals(DASHBOARD) || path.startsWith(DASHBOARD + "/");
    }

    private static Optional<Service> owner(String inner) {
        int end = inner.indexOf('/', 1);
        @Nullable Service owner = OWNERS.get(end < 0 ? inner.substring(1) : inner.substring(1, end));
        return Optional.ofNullable(owner);
    }

    private static Map<String, Service> owners() {
        Map<String, Service> owners = new HashMap<>();
        RESOURCES.forEach((service, resources) -> resources.forEach(resource -> owners.put(resource, service)));
        return Map.copyOf(owners);
    }
}
