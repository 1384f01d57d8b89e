package vn.tiendo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Tasks written straight into reporting-service's own table, more than could be issued and told one by one. */
final class ManyTasks {
    private static final long CHUNK = 100_000;
    private static final String LOAD = "WITH own AS (SELECT id, path, row_number() OVER (ORDER BY id) - 1 AS n"
            + " FROM unit WHERE kind = 'COMMUNE'), size AS (SELECT count(*) AS communes FROM own)"
            + " INSERT INTO task (id, version, plan_id, unit_id, lead_unit_id, year, index_code, dimension,"
            + " dimension_number, state, closed_as, due_at, stale_at, occurred_at)"
            + " SELECT gen_random_uuid(), 1, own.id, own.id, coalesce((SELECT office.id FROM unit office"
            + "  WHERE office.parent_id = own.id ORDER BY office.id OFFSET i % 3 LIMIT 1), own.id),"
            + " 2024 + i % 3, (ARRAY['PAPI','DTI','SIPAS'])[1 + i % 3], 'Lĩnh vực ' || i % 8, 1 + i % 8,"
            + " (ARRAY['NOT_STARTED','IN_PROGRESS','VERIFIED','RETURNED'])[1 + i % 4],"
            + " CASE WHEN i % 4 = 2 THEN 'DONE_ON_TIME' END,"
            + " CASE WHEN i % 3 <> 0 THEN date_trunc('day', timestamptz '2025-01-01 00:00+07')"
            + "  + (i * 7919 % 365) * interval '1 day' END,"
            + " CASE WHEN i % 3 = 0 THEN timestamptz '2025-01-01 00:00+07' + (i * 104729 % 365) * interval '1 day' END,"
            + " timestamptz '2025-01-02 00:00+07' FROM generate_series(?::bigint, ?::bigint) i"
            + " CROSS JOIN size JOIN own ON own.n = i % size.communes";

    private static final String REMEMBER = "INSERT INTO task_history (task_id, version, plan_id, plan_version, code,"
            + " title, unit_id, lead_unit_id, index_code, dimension, dimension_number, state, percent, due_at, stale_at,"
            + " done_at, progress_count, evidence_count, happened_at, occurred_at)"
            + " SELECT id, version, plan_id, 1, '1.1', 'Nhiệm vụ', unit_id, lead_unit_id, index_code, dimension,"
            + " dimension_number, state, 0, due_at, stale_at,"
            + " CASE WHEN closed_as IS NOT NULL THEN timestamptz '2024-12-31 00:00+07' END, 0, 0, occurred_at,"
            + " occurred_at FROM task WHERE NOT EXISTS (SELECT FROM task_history WHERE task_id = task.id)";
    /** What an event has told of is never told again, and so is what this table says so of. */
    private static final String TAKEN_IN =
            "INSERT INTO inbox (event_id, topic)" + " SELECT id, 'TASK_STATUS' FROM task ON CONFLICT DO NOTHING";

    private static final String UNTOLD = "SELECT id::text, json_build_object('taskId', id, 'version', version,"
            + " 'planId', plan_id, 'planVersion', 1, 'lineId', plan_id, 'code', '1.1', 'title', 'Nhiệm vụ',"
            + " 'unitId', unit_id, 'leadUnitId', lead_unit_id, 'coordinatorUnitIds', '[]'::json, 'year', year,"
            + " 'index', index_code, 'dimension', dimension, 'dimensionNumber', dimension_number, 'state', state,"
            + " 'percent', 0, 'dueAt', due_at, 'staleAt', stale_at,"
            + " 'doneAt', CASE WHEN closed_as IS NOT NULL THEN timestamptz '2024-12-31 00:00+07' END,"
            + " 'progressCount', 0, 'evidenceCount', 0, 'happenedAt', occurred_at, 'occurredAt', occurred_at)::text"
            + " FROM task WHERE NOT EXISTS (SELECT FROM inbox WHERE event_id = task.id)";

    private final Running stack;

    ManyTasks(Running stack) {
        this.stack = stack;
    }

    /** Brings the number of tasks up to the given one, and waits until all of them are counted. */
    void exist(long number) throws SQLException, InterruptedException {
        try (Connection connection = stack.connect("reporting");
                Statement statement = connection.createStatement();
                PreparedStatement load = connection.prepareStatement(LOAD)) {
            long known = count(statement, "task");
            for (long from = known + 1; from <= number; from += CHUNK) {
                load.setLong(1, from);
                load.setLong(2, Math.min(number, from + CHUNK - 1));
                load.executeUpdate();
            }
            statement.executeUpdate(REMEMBER);
            while (count(statement, "tally_change") > 0) {
                TimeUnit.SECONDS.sleep(1);
            }
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** Says on the topic what an event would have told of every task that none has told of. */
    void tellOnTheTopic() throws SQLException {
        try (Connection connection = stack.connect("reporting");
                Statement statement = connection.createStatement();
                StatusTopic topic = new StatusTopic(stack)) {
            try (ResultSet task = statement.executeQuery(UNTOLD)) {
                while (task.next()) {
                    topic.tell(task.getString(1), task.getString(1), task.getString(2));
                }
            }
            statement.executeUpdate(TAKEN_IN);
        }
    }

    /** As if reporting-service had lost everything it knows of tasks. */
    void forget() throws SQLException {
        try (Connection connection = stack.connect("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE task, task_history, tally, tally_change, dimension_wording");
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
