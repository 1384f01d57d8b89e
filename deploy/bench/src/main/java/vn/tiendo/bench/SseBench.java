package vn.tiendo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tiendo.local.stack.Part;

/**
 * How long a notice takes from its commit by another instance to each client of its unit, while 2 000 clients of ten
 * units hold streams open through the gateway. Bound: p99 ≤ 500 ms. Argument: another number of clients.
 */
public final class SseBench {
    private static final int CLIENTS = 2_000;
    private static final List<String> PEOPLE = List.of(
            "sonoivu",
            "tienlu",
            "anthi",
            "daloc.vp",
            "daloc.vhxh",
            "daloc.tuphap",
            "daloc.congan",
            "lexa.vp",
            "disu.vp",
            "thanhtra");
    /** To each unit; the first of them warm the programs up and are not counted. */
    private static final int EVENTS = 4;

    private static final int OPENING_AT_ONCE = 50;
    private static final String POST = "INSERT INTO notification (id, unit_id, kind, subject, subject_id, title, body,"
            + " link, created_at, version) VALUES (gen_random_uuid(), ?, 'DEADLINE_MISSED', 'TASK', ?, 'Quá hạn đo',"
            + " 'Nội dung', 'http://localhost/', now(), 0)";

    private final Map<String, Long> commits = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger listening = new AtomicInteger();

    private SseBench() {}

    public static void main(String[] arguments) throws Exception {
        new SseBench().run(arguments.length == 0 ? CLIENTS : Integer.parseInt(arguments[0]));
    }

    private void run(int clients) throws Exception {
        Running stack = Running.stack();
        URI events = URI.create(stack.ports().origin(Part.GATEWAY) + "/api/v1/events");
        List<String> tokens = new ArrayList<>();
        for (String person : PEOPLE) {
            tokens.add(Running.token(person));
        }
        open(clients, events, tokens);
        try (Connection connection = stack.connect("notification");
                PreparedStatement post = connection.prepareStatement(POST)) {
            for (int event = 0; event < EVENTS * PEOPLE.size(); event++) {
                UUID subject = UUID.randomUUID();
                post.setObject(1, Running.unitOf(tokens.get(event % PEOPLE.size())));
                post.setObject(2, subject);
                if (event >= PEOPLE.size()) {
                    commits.put(subject.toString(), System.nanoTime());
                }
                post.executeUpdate();
                // Not in step with those who look every so often.
                TimeUnit.MILLISECONDS.sleep(437);
            }
        }
        TimeUnit.SECONDS.sleep(5);
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d notices came, %d clients connected: p50 %.0f ms  p99 %.0f ms  max %.0f ms   bound p99 500 ms%n",
                sorted.length,
                clients,
                sorted[sorted.length / 2] / 1000.0,
                sorted[(int) (sorted.length * 0.99)] / 1000.0,
                sorted[sorted.length - 1] / 1000.0);
        System.exit(0);
    }

    private void open(int clients, URI events, List<String> tokens) throws InterruptedException {
        // One client multiplexes nothing over HTTP/1.1, so each stream is a connection of its own.
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<HttpRequest> requests = tokens.stream()
                .map(token -> HttpRequest.newBuilder(events)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build())
                .toList();
        Semaphore opening = new Semaphore(OPENING_AT_ONCE);
        for (int client = 0; client < clients; client++) {
            opening.acquire();
            http.sendAsync(requests.get(client % requests.size()), answer -> {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("A stream answers " + answer.statusCode());
                }
                return BodySubscribers.fromLineSubscriber(new Lines(opening));
            });
        }
        for (int tenth = 0; tenth < 600 && listening.get() < clients; tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("%d of %d clients listen%n", listening.get(), clients);
    }

    /** Reads a stream as it comes. Its first beat says that it is open. */
    private final class Lines implements Flow.Subscriber<String> {
        private final Semaphore opening;
        private boolean open;

        Lines(Semaphore opening) {
            this.opening = opening;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            long now = System.nanoTime();
            if (!open) {
                open = true;
                listening.incrementAndGet();
                opening.release();
            }
            int subject = line.indexOf("\"subjectId\":\"");
            Long commit = subject < 0 ? null : commits.get(line.substring(subject + 13, subject + 49));
            if (commit != null) {
                micros.add((now - commit) / 1000);
            }
        }

        @Override
        public void onError(Throwable cut) {
            System.out.println("A stream was cut: " + cut.getMessage());
        }

        @Override
        public void onComplete() {
            // A stream ends by itself after some minutes; the bench is over by then.
        }
    }
}
