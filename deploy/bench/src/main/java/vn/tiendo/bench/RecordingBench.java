package vn.tiendo.bench;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;
import vn.tiendo.local.stack.Part;

/**
 * How fast progress is recorded on the tasks of one commune at 16 connections, among 100 000 tasks with a million
 * entries. The peers, in the same run, put the same statements to the same server without the service. Bound: half of
 * what {@code pgbench} reaches, or JDBC where there is none. Leaves its entries behind: for a stack of its own.
 */
public final class RecordingBench {
    private static final int TASKS = 100_000;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double BOUND = 0.5;
    private static final String ENTRY = "{\"note\":\"đo\",\"percent\":50}";

    private RecordingBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        ManyLines lines = new ManyLines(stack);
        lines.exist(TASKS);
        String token = Running.token("daloc.vp");
        ManyLines.Share share = lines.of(Running.unitOf(token));
        RecordingPeer peer = new RecordingPeer(stack, share, CONNECTIONS);
        peer.prepare();
        try {
            record(stack, share, token, WARM);
            peer.byJdbc(TIME);
            for (int round = 0; round < ROUNDS; round++) {
                Load recorded = record(stack, share, token, TIME);
                recorded.print();
                Load jdbc = peer.byJdbc(TIME);
                jdbc.print();
                OptionalDouble pgbench = peer.byPgbench(TIME);
                pgbench.ifPresent(rate -> System.out.printf("%-54s %7.0f/s%n", "peer: the same by pgbench", rate));
                double ratio = recorded.perSecond() / pgbench.orElse(jdbc.perSecond());
                System.out.printf(
                        "  %.2f of the peer (of JDBC %.2f), bound %.1f   %s%n",
                        ratio, recorded.perSecond() / jdbc.perSecond(), BOUND, ratio >= BOUND ? "within" : "UNDER");
            }
        } finally {
            peer.clear();
        }
    }

    private static Load record(Running stack, ManyLines.Share share, String token, Duration time) throws Exception {
        String tasks = stack.ports().origin(Part.TASK_SERVICE) + "/tasks/";
        return Load.run(
                "POST /tasks/{id}/progress",
                CONNECTIONS,
                time,
                () -> new Connection(URI.create(tasks), "Authorization: Bearer " + token),
                (connection, n) -> connection.post(URI.create(tasks + share.id(n) + "/progress"), ENTRY));
    }
}
