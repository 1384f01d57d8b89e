package vn.tiendo.servers.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.kafka.KafkaBroker;
import vn.tiendo.servers.keycloak.Keycloak;
import vn.tiendo.servers.mail.MailCapture;
import vn.tiendo.servers.postgres.Postgres;

/**
 * The process that holds the servers of all tests of this tree. It ends by itself when no build has needed it for a
 * while (20 seconds, or {@code TIENDO_TEST_LINGER}) or when one of the servers has died; what it leaves when it is
 * killed, its successor clears away.
 */
final class ServerHolder {
    private final HolderFiles files;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private ServerHolder(HolderFiles files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws Exception {
        new ServerHolder(HolderFiles.of(Place.findRoot())).run();
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder));
        try {
            files.clearLeftovers();
            hold(files.place());
        } finally {
            files.withdraw();
            ended.countDown();
        }
    }

    private void hold(Place place) throws IOException, InterruptedException {
        CompletableFuture<KafkaBroker> kafka =
                CompletableFuture.supplyAsync(() -> KafkaBroker.start(place, FreePort.any()));
        // Test data is thrown away, so nothing is gained by waiting for the disk.
        try (Postgres postgres =
                Postgres.start(place, FreePort.any(), "fsync=off", "full_page_writes=off", "max_connections=300")) {
            postgres.databases().names().stream()
                    .filter(name -> !name.equals("keycloak"))
                    .forEach(postgres.databases()::drop);
            int smtpPort = FreePort.any();
            int mailPort = FreePort.any();
            try (Keycloak keycloak = Keycloak.start(place, FreePort.any(), postgres, "http://localhost:8080");
                    KafkaBroker broker = kafka.join();
                    MailCapture mail = MailCapture.start(place.data("mail"), smtpPort, mailPort)) {
                files.publish(Map.of(
                        "postgres.port", Integer.toString(postgres.port()),
                        "kafka.bootstrap", broker.bootstrapServers(),
                        "keycloak.realm-url", keycloak.realmUrl(),
                        "keycloak.token-url", keycloak.tokenUrl(),
                        "mail.smtp-port", Integer.toString(smtpPort),
                        "mail.url", mail.url()));
                waitWhileNeeded(List.of(postgres, keycloak, broker));
            }
        }
    }

    private void waitWhileNeeded(List<Server> servers) throws InterruptedException {
        long linger =
                TimeUnit.SECONDS.toNanos(Long.parseLong(System.getenv().getOrDefault("TIENDO_TEST_LINGER", "20")));
        long lastNeeded = System.nanoTime();
        while (!asked.await(1, TimeUnit.SECONDS)
                && servers.stream().allMatch(server -> server.process().isAlive())) {
            if (files.isNeeded()) {
                lastNeeded = System.nanoTime();
            } else if (System.nanoTime() - lastNeeded > linger && files.exclusively(this::withdrawn)) {
                return;
            }
        }
    }

    /** A test run may have joined while we waited for the lock; then we stay. */
    private boolean withdrawn() {
        if (files.isNeeded()) {
            return false;
        }
        files.withdraw();
        return true;
    }

    private void endInOrder() {
        asked.countDown();
        try {
            if (!ended.await(60, TimeUnit.SECONDS)) {
                System.err.println("The servers did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
