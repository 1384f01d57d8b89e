package vn.tiendo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import org.postgresql.PGConnection;
import vn.tiendo.local.stack.Part;

/**
 * How many rows a second an aggregation job reads from the NDJSON export of a million tasks, or as many as the argument
 * says, and what memory reporting-service has meanwhile. The peer, in the same run, is what PostgreSQL hands out of the
 * same rows by {@code COPY}. Bound: ≥ 20 000 rows/s with flat memory. Leaves its tasks behind: for a stack of its own.
 */
public final class ExportBench {
    private static final int ROUNDS = 3;
    private static final String COPY = "COPY (SELECT told.*, own.name, lead.name FROM task"
            + " JOIN task_history told ON told.task_id = task.id AND told.version = task.version"
            + " LEFT JOIN unit own ON own.id = told.unit_id LEFT JOIN unit lead ON lead.id = told.lead_unit_id"
            + " ORDER BY task.id) TO STDOUT";

    private final Running stack;

    private ExportBench(Running stack) {
        this.stack = stack;
    }

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        new ManyTasks(stack).exist(arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]));
        new ExportBench(stack).run();
        stack.printDifference();
    }

    private void run() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long before = stack.memory(Part.REPORTING_SERVICE);
            Rows rows = new Rows();
            long start = System.nanoTime();
            export(rows);
            print("/export/tasks.ndjson", rows, start);
            System.out.printf(
                    "  reporting-service: %d MB before, at most %d MB during, %d MB after%n",
                    before, rows.mostMemory, stack.memory(Part.REPORTING_SERVICE));
            Rows copied = new Rows();
            start = System.nanoTime();
            try (Connection connection = stack.connect("reporting")) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, copied);
            }
            print("peer: COPY of the same rows", copied, start);
        }
    }

    private static void print(String what, Rows rows, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-30s %,10d rows %6.1f s %,9.0f rows/s %6.1f MB/s   bound 20,000 rows/s%n",
                what, rows.lines, seconds, rows.lines / seconds, rows.bytes / seconds / 1e6);
    }

    private void export(Rows rows) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.ports().origin(Part.GATEWAY) + "/api/v1/export/tasks.ndjson"))
                .header("Authorization", "Bearer " + Running.token("aggregator"))
                .build();
        HttpResponse<InputStream> answer = stack.http().send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        try (InputStream in = answer.body()) {
            in.transferTo(rows);
        }
    }

    /** Counts lines, and looks at the memory from time to time. */
    private final class Rows extends OutputStream {
        private static final long LOOK_EVERY = 10_000_000;
        private long lines;
        private long bytes;
        private long mostMemory;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (some[i] == '\n') {
                    lines++;
                }
            }
            if (bytes / LOOK_EVERY != (bytes + length) / LOOK_EVERY) {
                mostMemory = Math.max(mostMemory, memory());
            }
            bytes += length;
        }

        private long memory() {
            try {
                return stack.memory(Part.REPORTING_SERVICE);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
