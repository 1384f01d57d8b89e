package vn.tiendo.reporting.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import vn.tiendo.platform.sql.Sql;

/**
 * The counting itself. Each step works on one snapshot, in which the tallies and what is noted but not folded are
 * together always what the tasks are; and only one step runs at a time.
 */
@Singleton
class Tallies {
    static final int BATCH = 20_000;
    /** What a step answers when another one is running. */
    static final long BUSY = -1;

    private static final long LOCK = 0x7461_6c6c_79L;
    private static final String OLDEST = "SELECT seq FROM tally_change ORDER BY seq LIMIT ?";
    private static final String ADD = " INSERT INTO tally (" + Spread.COLUMNS + ", tasks)"
            + " SELECT " + Spread.COLUMNS + ", tasks FROM %s"
            + " ON CONFLICT (unit_id, kind, year, index_code, key, state, closed_as, month, due_at, stale_at, common,"
            + " here) DO UPDATE SET tasks = tally.tasks + excluded.tasks";
    private static final String FOLD =
            Spread.of("DELETE FROM tally_change WHERE seq IN (" + OLDEST + ") RETURNING weight, " + Spread.TASK)
                    + String.format(ADD, "spread");
    private static final String THROUGH = "UPDATE tally_state SET folds = folds + 1,"
            + " applied_through = greatest(applied_through,"
            + " (SELECT max(occurred_at) FROM tally_change WHERE seq IN (" + OLDEST + ")))";
    private static final String OF_UNITS = Spread.of("SELECT ?::int AS weight, " + Spread.TASK
                    + " FROM task WHERE unit_id = ANY (?::uuid[]) OR lead_unit_id = ANY (?::uuid[])")
            + String.format(ADD, "spread");
    private static final String FOLLOW = "INSERT INTO tally_unit (id, path)"
            + " SELECT id, path FROM unit WHERE id = ANY (?::uuid[])"
            + " ON CONFLICT (id) DO UPDATE SET path = excluded.path";
    private static final String DIFFERENCE = Spread.of("SELECT 1 AS weight, " + Spread.TASK + " FROM task"
                    + " UNION ALL SELECT -weight, " + Spread.TASK + " FROM tally_change")
            + ", difference AS (SELECT " + Spread.COLUMNS + ", sum(tasks)::bigint AS tasks FROM (SELECT "
            + Spread.COLUMNS + ", tasks FROM spread UNION ALL SELECT " + Spread.COLUMNS + ", -tasks FROM tally) sides"
            + " GROUP BY " + Spread.COLUMNS + " HAVING sum(tasks) <> 0)";
    private static final String WRONG =
            DIFFERENCE + " SELECT coalesce(sum(abs(tasks)), 0)::bigint AS n FROM difference";
    private static final String ALL = Spread.of("SELECT 1 AS weight, " + Spread.TASK + " FROM task")
            + " INSERT INTO tally (" + Spread.COLUMNS + ", tasks) SELECT " + Spread.COLUMNS + ", tasks FROM spread";
    private static final String CORRECT = DIFFERENCE + ", corrected AS (" + String.format(ADD, "difference")
            + " RETURNING 1) SELECT (SELECT coalesce(sum(abs(tasks)), 0)::bigint FROM difference) AS n"
            + " FROM (SELECT count(*) FROM corrected) done";

    private final Sql sql;

    Tallies(Sql sql) {
        this.sql = sql;
    }

    /** Folds the oldest notes in and follows units that moved; answers how many notes it took. */
    long fold() {
        return alone(() -> {
            List<UUID> moved = sql.list(
                    "WITH heard AS (DELETE FROM tally_move RETURNING unit_id) SELECT DISTINCT unit_id FROM heard",
                    row -> row.uuid("unit_id"));
            // A move is counted from the tasks as they are, so nothing noted may be left behind it.
            long waiting = foldOldest(moved.isEmpty() ? BATCH : Integer.MAX_VALUE);
            if (!moved.isEmpty()) {
                sql.update(OF_UNITS, -1, moved, moved);
                sql.update(FOLLOW, moved);
                sql.update(OF_UNITS, 1, moved, moved);
                sql.update("UPDATE tally_state SET folds = folds + 1");
            }
            return waiting;
        });
    }

    private long foldOldest(int most) {
        long waiting = count("SELECT count(*) AS n FROM (" + OLDEST + ") oldest", most);
        if (waiting > 0) {
            sql.update(THROUGH, most);
            sql.update(FOLD, most);
        }
        return waiting;
    }

    /** How far the tallies are from a recount, in tasks; nothing is changed. */
    long difference() {
        return alone(() -> count(WRONG));
    }

    /**
     * Counts all tasks anew, beside the tallies in use, and brings these to the result in one commit. Answers by how
     * many tasks they were wrong.
     */
    long rebuild() {
        return alone(() -> {
            sql.update("INSERT INTO tally_unit (id, path) SELECT id, path FROM unit"
                    + " ON CONFLICT (id) DO UPDATE SET path = excluded.path WHERE tally_unit.path <> excluded.path");
            sql.update("DELETE FROM tally_move");
            long corrected = isEmpty() ? countAll() : correct();
            sql.update("DELETE FROM tally WHERE tasks = 0");
            sql.update("UPDATE tally_state SET folds = folds + 1, applied_through = greatest(applied_through,"
                    + " (SELECT max(occurred_at) FROM task"
                    + "  WHERE NOT EXISTS (SELECT FROM tally_change)))");
            return corrected;
        });
    }

    private boolean isEmpty() {
        return count("SELECT count(*) AS n FROM (SELECT FROM tally LIMIT 1) any_cell") == 0;
    }

    /** Where nothing is counted yet nothing is to be looked for; what is noted is in the tasks already. */
    private long countAll() {
        long wrong = count(WRONG);
        sql.update("DELETE FROM tally_change");
        sql.update(ALL);
        return wrong;
    }

    private long correct() {
        long corrected = count(CORRECT);
        // After a replacement of many tasks what is noted would be counted twice if it came first.
        foldOldest(Integer.MAX_VALUE);
        return corrected;
    }

    private long count(String query, Object... arguments) {
        return sql.one(query, row -> row.number("n"), arguments).orElseThrow();
    }

    private long alone(LongSupplier step) {
        return QuarkusTransaction.requiringNew().timeout(600).call(() -> {
            sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            // Counting sorts and groups all tasks at once, which else goes to disk.
            sql.update("SET LOCAL work_mem = '64MB'");
            boolean held = sql.one("SELECT pg_try_advisory_xact_lock(?) AS held", row -> row.flag("held"), LOCK)
                    .orElseThrow();
            return held ? step.getAsLong() : BUSY;
        });
    }
}
