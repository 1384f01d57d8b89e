package vn.tiendo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import vn.tiendo.local.stack.Part;

/**
 * How long sweeps take to remind of 1 000 deadlines that fall due among 1 000 000 open ones, by the service's own timer,
 * while the mails of the round before are still being sent. Leaves its deadlines behind: for a stack of its own.
 */
public final class SweepBench {
    private static final int OPEN = 1_000_000;
    private static final int DUE = 1_000;
    private static final int ROUNDS = 7;
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-03-10T09:00:00+07:00");
    private static final String LOAD = "WITH own AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM unit"
            + " WHERE kind = 'COMMUNE'), size AS (SELECT count(*) AS communes FROM own)"
            + " INSERT INTO deadline (id, subject, subject_id, duty_version, state_version, year, code, title, unit_id,"
            + " lead_unit_id, due_at, next_look_at) SELECT gen_random_uuid(), 'TASK', gen_random_uuid(), 1, 1, 2025,"
            + " i::text, 'Nhiệm vụ đo số ' || i, own.id, own.id,"
            + " timestamptz '2025-04-01 00:00+07' + (i % 300) * interval '1 day',"
            + " timestamptz '2025-03-25 08:00+07' + (i * 7919 % 300) * interval '1 day'"
            + " FROM generate_series(?::bigint, ?::bigint) i CROSS JOIN size JOIN own ON own.n = i % size.communes";
    /** Their fifth working day before the end has come. */
    private static final String FALL_DUE = "UPDATE deadline SET due_at = '2025-03-15 00:00+07',"
            + " next_look_at = '2025-03-10 08:59+07' WHERE id IN (SELECT id FROM deadline"
            + " WHERE title LIKE 'Nhiệm vụ đo số %' AND next_look_at > '2025-03-25 00:00+07' LIMIT ?)";

    private static final String WAITING = "SELECT count(*) FROM deadline WHERE next_look_at <= '2025-03-10 09:00+07'";

    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        try (Connection connection = stack.connect("notification");
                Statement statement = connection.createStatement()) {
            stack.moveClock(Part.NOTIFICATION_SERVICE, NOW);
            long known = count(statement, "SELECT count(*) FROM deadline WHERE title LIKE 'Nhiệm vụ đo số %'");
            try (PreparedStatement load = connection.prepareStatement(LOAD)) {
                load.setLong(1, known + 1);
                load.setLong(2, OPEN);
                load.executeUpdate();
            }
            statement.execute("VACUUM ANALYZE deadline");
            Figures.measure(
                            "sweep, 1 000 of 1 000 000 open deadlines due",
                            ROUNDS,
                            Duration.ofSeconds(1),
                            () -> sweep(stack, connection, statement))
                    .print();
        }
    }

    private static long sweep(Running stack, Connection connection, Statement statement) throws Exception {
        double before = stack.metric(Part.NOTIFICATION_SERVICE, "tiendo_sweep_seconds_sum");
        try (PreparedStatement due = connection.prepareStatement(FALL_DUE)) {
            due.setInt(1, DUE);
            if (due.executeUpdate() != DUE) {
                throw new IllegalStateException("Too few deadlines are left");
            }
        }
        while (count(statement, WAITING) > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        // The sweep that has just ended is written down a moment later.
        TimeUnit.MILLISECONDS.sleep(500);
        double after = stack.metric(Part.NOTIFICATION_SERVICE, "tiendo_sweep_seconds_sum");
        return Math.round((after - before) * 1000);
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
