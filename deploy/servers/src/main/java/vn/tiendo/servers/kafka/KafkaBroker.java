package vn.tiendo.servers.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.servers.Archive;
import vn.tiendo.servers.FreePort;
import vn.tiendo.servers.Place;
import vn.tiendo.servers.Server;
import vn.tiendo.servers.ServerProcess;
import vn.tiendo.servers.StartFailed;

/**
 * One Kafka node, broker and controller at once, on the loopback address. It survives being killed: started again in
 * the same place it has the same data.
 */
public final class KafkaBroker implements Server {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;

    private final Place place;
    private final int port;
    private final Path data;
    private final ServerProcess process;

    private KafkaBroker(Place place, int port) throws IOException {
        this.place = place;
        this.port = port;
        this.data = place.data("kafka");
        Path settings = writeSettings();
        if (!Files.exists(data.resolve("meta.properties"))) {
            Archive.delete(data);
            ServerProcess.start(place, "kafka-format", format(settings), Map.of())
                    .awaitSuccess(START);
        }
        this.process = ServerProcess.start(place, "kafka", program("kafka.Kafka", settings.toString()), Map.of());
        process.awaitReady(START, () -> process.said("Kafka Server started"));
    }

    public static KafkaBroker start(Place place, int port) {
        if (!Files.isDirectory(place.kafkaLibraries())) {
            throw new StartFailed("Thiếu thư viện của Kafka ở " + place.kafkaLibraries()
                    + "; hãy chạy ./mvnw -pl deploy/servers/kafka package");
        }
        try {
            return new KafkaBroker(place, port);
        } catch (IOException e) {
            throw new StartFailed("Không khởi động được Kafka: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private Path writeSettings() throws IOException {
        // Only this node speaks to its controller, so any free port will do, another one at each start.
        int controller = FreePort.any();
        List<String> lines = List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + data,
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=4",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                // A killed broker may come back only when its last session has run out.
                "broker.session.timeout.ms=4000",
                "broker.heartbeat.interval.ms=1000",
                "message.max.bytes=" + LARGEST_MESSAGE,
                "replica.fetch.max.bytes=" + LARGEST_MESSAGE,
                "num.network.threads=2",
                "num.io.threads=4",
                "background.threads=2",
                "num.recovery.threads.per.data.dir=2",
                "log.cleaner.dedupe.buffer.size=16777216");
        return Files.write(place.run("kafka.properties"), lines);
    }

    private List<String> format(Path settings) throws IOException {
        return program(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                UUID.randomUUID().toString(),
                "--config",
                settings.toString());
    }

    private List<String> program(String main, String... arguments) throws IOException {
        Path logging = place.run("kafka-log4j2.properties");
        try (InputStream own = KafkaBroker.class.getResourceAsStream("kafka-log4j2.properties")) {
            if (own == null) {
                throw new IOException("kafka-log4j2.properties is not on the classpath");
            }
            Files.copy(own, logging, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of(
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Dlog4j2.configurationFile=" + logging.toUri(),
                "-cp",
                place.kafkaLibraries().resolve("*").toString(),
                main));
        command.addAll(List.of(arguments));
        return ServerProcess.java(command);
    }
}
