package vn.tiendo.bench;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.tiendo.local.demo.Api;
import vn.tiendo.local.stack.Part;

/**
 * Deliveries a second that wait in the queue, to a webhook sink and to the stack's mail server. Bound: ≥ 500 a second
 * to either. The stack must allow webhooks to this machine: start it with {@code TIENDO_WEBHOOKS_PLAIN_ALLOWED=true
 * TIENDO_WEBHOOKS_PRIVATE_ALLOWED=127.0.0.0/8}.
 */
public final class DeliveryBench {
    private static final int MESSAGES = 5_000;
    private static final int ROUNDS = 3;
    private static final String PROVINCE = "sonoivu";
    private static final String OFFICER = "daloc.vhxh";
    private static final String QUEUE_WEBHOOKS =
            "INSERT INTO webhook_message (id, webhook_id, event_id, type, subject, sequence, body, state, give_up_at,"
                    + " queued_at) SELECT gen_random_uuid(), ?, gen_random_uuid(), 'vn.tiendo.task.status.v1',"
                    + " i::text, 1, repeat('x', 1000), 'QUEUED', now() + interval '1 day', now()"
                    + " FROM generate_series(1, ?) i";
    private static final String QUEUE_MAILS = "WITH told AS (INSERT INTO notification (id, unit_id, kind, subject,"
            + " subject_id, title, body, link, created_at, version) SELECT gen_random_uuid(), ?, 'DEADLINE_MISSED',"
            + " 'TASK', ?, 'Thư đo số ' || i, repeat('Một đoạn. ', 20), 'http://localhost/', now(), 0"
            + " FROM generate_series(1, ?) i RETURNING id, unit_id)"
            + " INSERT INTO delivery (id, notification_id, channel, unit_id, state, queued_at, lane)"
            + " SELECT gen_random_uuid(), id, 'MAIL', unit_id, 'QUEUED', now(), 1 FROM told";
    private static final String SENT = "SELECT count(*) FROM delivery d JOIN notification n ON n.id = d.notification_id"
            + " WHERE n.subject_id = ? AND d.state = 'SENT'";

    private DeliveryBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        String province = Running.token(PROVINCE);
        UUID office = Running.unitOf(Running.token(OFFICER));
        Api api = new Api(URI.create(stack.ports().origin(Part.GATEWAY)), Map.of(PROVINCE, province)::get);
        try (Connection connection = stack.connect("notification")) {
            for (int round = 0; round < ROUNDS; round++) {
                print("webhooks", webhooks(connection, api, Running.unitOf(province)));
                print("mails", mails(connection, office));
            }
        }
    }

    private static void print(String what, double seconds) {
        System.out.printf(
                "%-9s %,d deliveries %6.1f s %,7.0f/s   bound 500/s%n", what, MESSAGES, seconds, MESSAGES / seconds);
    }

    private static double webhooks(Connection connection, Api api, UUID unit) throws Exception {
        CountDownLatch received = new CountDownLatch(MESSAGES);
        ExecutorService answering = Executors.newFixedThreadPool(16);
        HttpServer sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        sink.setExecutor(answering);
        sink.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            received.countDown();
        });
        sink.start();
        String id = api.post(
                        PROVINCE,
                        "webhooks",
                        Map.of(
                                "unitId",
                                unit.toString(),
                                "url",
                                "http://127.0.0.1:" + sink.getAddress().getPort() + "/",
                                "events",
                                List.of("vn.tiendo.deadline.missed.v1")))
                .json()
                .path("webhook")
                .path("id")
                .asText();
        try (PreparedStatement queue = connection.prepareStatement(QUEUE_WEBHOOKS)) {
            queue.setObject(1, UUID.fromString(id));
            queue.setInt(2, MESSAGES);
            queue.executeUpdate();
            long start = System.nanoTime();
            if (!received.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException(received.getCount() + " messages did not come");
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            sink.stop(0);
            answering.shutdown();
            try (PreparedStatement end =
                    connection.prepareStatement("UPDATE webhook SET deleted_at = now() WHERE id = ?")) {
                end.setObject(1, UUID.fromString(id));
                end.executeUpdate();
            }
        }
    }

    private static double mails(Connection connection, UUID office) throws SQLException, InterruptedException {
        UUID marker = UUID.randomUUID();
        try (PreparedStatement queue = connection.prepareStatement(QUEUE_MAILS);
                PreparedStatement sent = connection.prepareStatement(SENT)) {
            queue.setObject(1, office);
            queue.setObject(2, marker);
            queue.setInt(3, MESSAGES);
            queue.executeUpdate();
            long start = System.nanoTime();
            sent.setObject(1, marker);
            long done = 0;
            while (done < MESSAGES) {
                TimeUnit.MILLISECONDS.sleep(100);
                try (ResultSet result = sent.executeQuery()) {
                    result.next();
                    done = result.getLong(1);
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
