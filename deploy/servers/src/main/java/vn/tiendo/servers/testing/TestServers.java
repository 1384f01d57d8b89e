package vn.tiendo.servers.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.ServerProcess;
import vn.tiendo.servers.postgres.Database;
import vn.tiendo.servers.postgres.Databases;

/**
 * Gives a Quarkus test real servers: PostgreSQL with a fresh database, Kafka with a topic prefix of its own, Keycloak
 * with the realm and its people, and a mail server that keeps what it gets.
 *
 * <p>Arguments: {@code database} is the first part of the database's name (without it there is none); {@code
 * broker=private} gives a Kafka broker that the test may kill, see {@link PrivateBroker}.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {
    private static final Duration START = Duration.ofMinutes(4);
    private static final Tokens TOKENS = new Tokens();

    private Map<String, String> arguments = Map.of();
    private @Nullable PrivateBroker broker;

    @Override
    public void init(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    @Override
    public Map<String, String> start() {
        HolderFiles files = HolderFiles.of(Place.findRoot());
        Properties servers = join(files);
        String run = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> config = new HashMap<>();
        config.put("kafka.bootstrap.servers", servers.getProperty("kafka.bootstrap"));
        config.put("tiendo.topics", "t" + run);
        config.put("quarkus.oidc.auth-server-url", servers.getProperty("keycloak.realm-url"));
        // Builds of several modules run side by side.
        config.put("quarkus.http.test-port", "0");
        if (System.getProperty("java.class.path").contains("quarkus-mailer")) {
            config.put("quarkus.mailer.host", "127.0.0.1");
            config.put("quarkus.mailer.port", servers.getProperty("mail.smtp-port"));
            // Quarkus would otherwise keep mails to itself in tests.
            config.put("quarkus.mailer.mock", "false");
        }
        config.put("tiendo.test.smtp-port", servers.getProperty("mail.smtp-port"));
        config.put("tiendo.test.mail-url", servers.getProperty("mail.url"));
        config.put("tiendo.test.token-url", servers.getProperty("keycloak.token-url"));
        config.put("tiendo.people.secret", files.place().secrets().get("client.notifier"));
        String name = arguments.get("database");
        if (name != null) {
            int port = Integer.parseInt(servers.getProperty("postgres.port"));
            Database database = new Databases(files.place(), port)
                    .create(name + "_" + run, UUID.randomUUID().toString());
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            config.put("quarkus.datasource.username", database.user());
            config.put("quarkus.datasource.password", database.password());
        }
        if ("private".equals(arguments.get("broker"))) {
            broker = PrivateBroker.start(files);
            config.put("kafka.bootstrap.servers", broker.bootstrapServers());
        }
        return config;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.discard();
            broker = null;
        }
    }

    /** An access token of one of the demo people, for example {@code daloc.vp}. */
    public static String token(String user) {
        return TOKENS.ofPerson(known("keycloak.token-url"), user);
    }

    /** An access token of a service account: {@code aggregator}, {@code portal} or {@code notifier}. */
    public static String serviceToken(String client) {
        String secret = HolderFiles.of(Place.findRoot()).place().secrets().get("client." + client);
        return TOKENS.ofService(known("keycloak.token-url"), client, secret);
    }

    private static String known(String name) {
        return Optional.ofNullable(HolderFiles.of(Place.findRoot()).servers().getProperty(name))
                .orElseThrow(() -> new IllegalStateException("The test servers are not running"));
    }

    private static Properties join(HolderFiles files) {
        return files.exclusively(() -> {
            files.register(build());
            Properties servers = files.servers();
            if (servers.isEmpty()) {
                files.withdraw();
                startHolder(files);
                servers = files.servers();
            }
            return servers;
        });
    }

    private static void startHolder(HolderFiles files) {
        List<String> command = ServerProcess.java(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dtiendo.root=" + files.place().root(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerHolder.class.getName()));
        ServerProcess.start(files.place(), "holder", command, Map.of())
                .awaitReady(START, () -> !files.servers().isEmpty());
    }

    /** The servers live as long as the build: its modules run one test JVM after another. */
    private static ProcessHandle build() {
        ProcessHandle own = ProcessHandle.current();
        Optional<ProcessHandle> ancestor = own.parent();
        while (ancestor.isPresent() && !isJava(ancestor.get())) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.orElse(own);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith("java")).isPresent();
    }
}
