package vn.tiendo.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everything that listens on a port. */
public enum Part {
    POSTGRES("postgres", 15432, ""),
    KAFKA("kafka", 19092, ""),
    KEYCLOAK("keycloak", 8180, ""),
    SMTP("smtp", 1025, ""),
    MAIL("mail", 8025, ""),
    PLAN_SERVICE("plan-service", 8081, "plan-service"),
    TASK_SERVICE("task-service", 8082, "task-service"),
    REPORTING_SERVICE("reporting-service", 8083, "reporting-service"),
    NOTIFICATION_SERVICE("notification-service", 8084, "notification-service"),
    GATEWAY("gateway", 8080, "deploy/gateway");

    private static final List<Part> SERVICES =
            List.of(PLAN_SERVICE, TASK_SERVICE, REPORTING_SERVICE, NOTIFICATION_SERVICE);

    private final String label;
    private final int usualPort;
    private final String module;

    Part(String label, int usualPort, String module) {
        this.label = label;
        this.usualPort = usualPort;
        this.module = module;
    }

    /** The four services that own data. */
    public static List<Part> services() {
        return SERVICES;
    }

    /** Our own programs: the services and the gateway. */
    public static List<Part> programs() {
        return Arrays.stream(values()).filter(part -> !part.module.isEmpty()).toList();
    }

    public static List<Part> all() {
        return List.of(values());
    }

    public String label() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }

    /** The environment variable that moves this part to another port. */
    public String portVariable() {
        return "TIENDO_PORT_" + name();
    }

    /** The name of the service's database, and of its address in the settings of others: "plan", "task". */
    String shortName() {
        return label.replace("-service", "");
    }

    /** The name under which others find the service's address. */
    String addressVariable() {
        return "TIENDO_SERVICES_" + shortName().toUpperCase(Locale.ROOT);
    }

    String healthPath() {
        return this == GATEWAY ? "/health" : "/q/health/ready";
    }

    public Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
