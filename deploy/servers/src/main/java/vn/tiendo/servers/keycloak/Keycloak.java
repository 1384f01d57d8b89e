package vn.tiendo.servers.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tiendo.servers.HttpProbe;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Secrets;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.ServerProcess;
import vn.tiendo.servers.StartFailed;
import vn.tiendo.servers.postgres.Database;
import vn.tiendo.servers.postgres.Postgres;

/**
 * Keycloak on the loopback address with the realm {@code tiendo}, on a database of the same PostgreSQL. The realm and
 * its people come from files alone: when those change, the realm is made anew at the next start.
 */
public final class Keycloak implements Server {
    private static final Duration START = Duration.ofMinutes(3);

    private final int port;
    private final ServerProcess process;

    private Keycloak(Place place, int port, Postgres postgres, String webOrigin) throws IOException {
        this.port = port;
        Path distribution = KeycloakDistribution.built(place.programs());
        Path home = home(place, distribution);
        RealmFile realm = RealmFile.of(place);
        if (realm.changedSince(place.data("keycloak").resolve("realm.sha256"))) {
            postgres.databases().drop("keycloak");
        }
        realm.write(home.resolve("data/import"));
        Database database = postgres.createDatabase("keycloak");
        List<String> command = KeycloakDistribution.command(
                distribution,
                home,
                List.of("-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-Xss512k", "-XX:TieredStopAtLevel=1"),
                List.of("start", "--optimized", "--import-realm"));
        this.process = ServerProcess.start(place, "keycloak", command, environment(place, database, webOrigin));
        process.awaitReady(START, this::answers);
        realm.remember(place.data("keycloak").resolve("realm.sha256"));
    }

    /** @param webOrigin where the pages are served that people sign in from */
    public static Keycloak start(Place place, int port, Postgres postgres, String webOrigin) {
        try {
            return new Keycloak(place, port, postgres, webOrigin);
        } catch (IOException e) {
            throw new StartFailed("Không khởi động được Keycloak: " + e.getMessage(), e);
        }
    }

    /** The issuer of the realm's tokens; services discover everything else from it. */
    public String realmUrl() {
        return origin() + "/realms/tiendo";
    }

    public String tokenUrl() {
        return realmUrl() + "/protocol/openid-connect/token";
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private Map<String, String> environment(Place place, Database database, String webOrigin) {
        Secrets secrets = place.secrets();
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.jdbcUrl()),
                Map.entry("KC_DB_USERNAME", database.user()),
                Map.entry("KC_DB_PASSWORD", database.password()),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                // One fixed issuer, however the server is addressed.
                Map.entry("KC_HOSTNAME", origin()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin")),
                Map.entry("TIENDO_WEB_ORIGIN", webOrigin),
                Map.entry("TIENDO_AGGREGATOR_SECRET", secrets.get("client.aggregator")),
                Map.entry("TIENDO_PORTAL_SECRET", secrets.get("client.portal")),
                Map.entry("TIENDO_NOTIFIER_SECRET", secrets.get("client.notifier")));
    }

    private boolean answers() {
        return HttpProbe.isUp(realmUrl() + "/.well-known/openid-configuration");
    }

    /** A home of its own beside the shared programs: two stacks of one tree must not share a data folder. */
    private static Path home(Place place, Path distribution) throws IOException {
        Path home = place.data("keycloak").resolve("home");
        Files.createDirectories(home.resolve("data/import"));
        for (String shared : List.of("lib", "conf", "providers", "themes", "bin")) {
            Path link = home.resolve(shared);
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(distribution.resolve(shared))) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(shared));
            }
        }
        return home;
    }
}
