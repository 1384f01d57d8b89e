package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import vn.tiendo.local.stack.Part;

/**
 * How long a change takes from being said on the topic until the province's figures count it: 500 changes a second for
 * a minute, while a reader asks {@code /progress} through the gateway again and again. The peer, in the same run, is a
 * plain consumer that sees the same records. Bound: p99 ≤ 1 s. Arguments: changes a second, seconds. Leaves its tasks
 * behind: for a stack of its own.
 */
public final class VisibleBench {
    private static final int WARM_SECONDS = 15;
    private static final Duration LOOK = Duration.ofMillis(20);
    /** After the last was told; what has not been seen by then counts as lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Running stack;
    private final StatusTopic topic;
    private final Changes changes;
    private final String token = Running.token("sonoivu");

    private VisibleBench(Running stack, StatusTopic topic, int total, Clock clock) throws Exception {
        this.stack = stack;
        this.topic = topic;
        this.changes = new Changes(stack, total, topic.partitions(), clock);
    }

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Running stack = Running.stack();
        try (StatusTopic topic = new StatusTopic(stack)) {
            new VisibleBench(stack, topic, perSecond * WARM_SECONDS, clock).run("warm, ", perSecond);
            new VisibleBench(stack, topic, perSecond * seconds, clock).run("", perSecond);
        }
        stack.printDifference();
    }

    private void run(String what, int perSecond) {
        long end = System.nanoTime()
                + PATIENCE.plusMillis(1000L * changes.total() / perSecond).toNanos();
        KafkaConsumer<String, String> reader = topic.reader();
        CompletableFuture<long[]> plain = CompletableFuture.supplyAsync(() -> read(reader, end));
        CompletableFuture<long[]> figures = CompletableFuture.supplyAsync(() -> watch(end));
        tell(perSecond);
        System.out.printf("%s%d changes at %d/s%n", what, changes.total(), perSecond);
        print("counted in the province's figures", figures.join());
        print("peer: seen by a plain consumer", plain.join());
    }

    private void print(String what, long[] seen) {
        long[] nanos = changes.delays(seen);
        System.out.printf(
                "  %-36s n=%-6d lost %-4d p50 %5.0f ms  p99 %5.0f ms  max %5.0f ms   bound p99 1000 ms%n",
                what,
                nanos.length,
                seen.length - nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void tell(int perSecond) {
        long start = System.nanoTime();
        for (int change = 0; change < changes.total(); change++) {
            sleep(start + change * 1_000_000_000L / perSecond - System.nanoTime());
            changes.tell(change, topic);
        }
    }

    private long[] read(KafkaConsumer<String, String> reader, long end) {
        long[] seen = new long[changes.total()];
        int known = 0;
        try (reader) {
            while (known < seen.length && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : reader.poll(Duration.ofMillis(100))) {
                    String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
                    int change = changes.ofEvent(UUID.fromString(id));
                    if (change >= 0) {
                        seen[change] = System.nanoTime();
                        known++;
                    }
                }
            }
        }
        return seen;
    }

    private long[] watch(long end) {
        long[] seen = new long[changes.total()];
        int[] counted = new int[topic.partitions()];
        int known = 0;
        while (known < seen.length && System.nanoTime() < end) {
            JsonNode figures = figures();
            long now = System.nanoTime();
            for (JsonNode group : figures.path("groups")) {
                int lane = Changes.lane(group);
                for (; counted[lane] < Changes.counted(group); counted[lane]++) {
                    seen[changes.inLane(lane).get(counted[lane])] = now;
                    known++;
                }
            }
            sleep(LOOK.toNanos());
        }
        return seen;
    }

    private JsonNode figures() {
        String query = "/api/v1/progress?groupBy=DIMENSION&index=" + changes.index();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.ports().origin(Part.GATEWAY) + query))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return JSON.readTree(
                    stack.http().send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
