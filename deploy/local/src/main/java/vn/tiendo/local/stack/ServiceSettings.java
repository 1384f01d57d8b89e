package vn.tiendo.local.stack;

import java.util.HashMap;
import java.util.Map;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.postgres.Database;

/** The environment in which our programs find each other, their database and their time. */
record ServiceSettings(Place place, Ports ports, LocalClock clock) {

    Map<String, String> of(Part service, Database database) {
        Map<String, String> settings = common(service);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Part.KAFKA));
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(ports.of(Part.SMTP)));
        settings.put("TIENDO_FILES_DIRECTORY", place.base().resolve("files").toString());
        if (service == Part.PLAN_SERVICE || service == Part.TASK_SERVICE || service == Part.REPORTING_SERVICE) {
            // Their requests compute and ask the database, both on these cores: more at once only take turns.
            int threads = (service == Part.PLAN_SERVICE ? 2 : 4)
                    * Runtime.getRuntime().availableProcessors();
            settings.put("QUARKUS_THREAD_POOL_MAX_THREADS", Integer.toString(threads));
        }
        if (service == Part.NOTIFICATION_SERVICE) {
            settings.put("TIENDO_PEOPLE_SECRET", place.secrets().get("client.notifier"));
            settings.put("TIENDO_WEBHOOKS_KEY", place.secrets().get("key.webhooks"));
        }
        if (service == Part.REPORTING_SERVICE) {
            settings.put("TIENDO_DASHBOARD_COOKIE_KEY", place.secrets().get("cookie.dashboard"));
        }
        return settings;
    }

    Map<String, String> ofGateway() {
        return common(Part.GATEWAY);
    }

    private Map<String, String> common(Part part) {
        Map<String, String> settings = new HashMap<>();
        // Many compiler and worker threads would each keep an arena of freed memory to themselves.
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.origin(Part.KEYCLOAK) + "/realms/tiendo");
        settings.put("TIENDO_CLOCK_OFFSET", clock.offset().toString());
        settings.put("TIENDO_CLOCK_MOVABLE", "true");
        settings.put("TIENDO_LINK_BASE", "http://localhost:" + ports.of(Part.GATEWAY));
        for (Part service : Part.services()) {
            settings.put(service.addressVariable(), ports.origin(service));
        }
        return settings;
    }
}
