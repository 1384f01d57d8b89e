package vn.tiendo.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    PLAN,
    TASK,
    REPORTING,
    NOTIFICATION;

    /** As in the configuration: {@code plan}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it: {@code plan-service}. */
    public String label() {
        return key() + "-service";
    }
}
