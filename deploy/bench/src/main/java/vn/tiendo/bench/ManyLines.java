package vn.tiendo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tasks with ten progress entries each, written straight into task-service's own tables. */
final class ManyLines {
    private static final String COMMUNES = "SELECT id, row_number() OVER (ORDER BY id) - 1 AS n,"
            + " count(*) OVER () AS communes FROM unit WHERE kind = 'COMMUNE'";
    /** Their ids follow from the commune, so that a second run finds those of the first. */
    private static final String PLANS = "INSERT INTO issued_plan (id, version, unit_id, issued_on, first_issued_on)"
            + " SELECT md5('bench' || id)::uuid, 1, id, date '2025-01-06', date '2025-01-06' FROM unit WHERE kind = 'COMMUNE'"
            + " ON CONFLICT DO NOTHING";

    /** Counted within each commune, or a filter would hold all tasks of one and none of another. */
    private static final String TASKS = "WITH own AS (" + COMMUNES + ")"
            + " INSERT INTO task (id, version, plan_id, plan_version, unit_id, year, line_id, code, code_key, index_name,"
            + " dimension, dimension_number, title, schedules, planned_lead_unit_id, planned_coordinator_unit_ids,"
            + " lead_unit_id, coordinator_unit_ids, targets, state, percent, fresh_on, due_at, progress_count,"
            + " evidence_count, search, created_at, updated_at)"
            + " SELECT md5('bench task ' || i)::uuid, 1, md5('bench' || own.id)::uuid, 1, own.id, 2025,"
            + " md5('bench line ' || i)::uuid, 'B.' || i, 'B.' || lpad(i::text, 8, '0'),"
            + " (ARRAY['PAPI','DTI','SIPAS'])[1 + i / own.communes % 3], 'Lĩnh vực ' || i / own.communes % 8, 1 + i / own.communes % 8, 'Niêm yết công khai lần ' || i,"
            + " '[]', lead.id, '{}', lead.id, '{}', '[]',"
            + " (ARRAY['NOT_STARTED','IN_PROGRESS'])[1 + i / own.communes / 3 % 2], i / own.communes / 3 % 2 * 50, date '2025-01-06',"
            + " timestamptz '2025-01-07 00:00+07' + i * 7919 % 358 * interval '1 day', 10, 0,"
            + " 'niem yet cong khai lan ' || i, timestamptz '2025-01-06 08:00+07',"
            + " timestamptz '2025-01-06 08:00+07' + i * interval '1 second'"
            + " FROM generate_series(?::bigint, ?::bigint) i JOIN own ON own.n = i % own.communes"
            + " CROSS JOIN LATERAL (SELECT coalesce((SELECT office.id FROM unit office WHERE office.parent_id = own.id"
            + " ORDER BY office.id OFFSET i / own.communes % 3 LIMIT 1), own.id) AS id) lead";

    private static final String ENTRIES = "INSERT INTO progress (id, task_id, task_version, note, percent, state,"
            + " not_arisen, measurements, evidence_ids, happened_at, recorded_at, subject, unit_id)"
            + " SELECT md5('bench entry ' || i || ' ' || n)::uuid, md5('bench task ' || i)::uuid, n, 'Đã làm ' || n, n,"
            + " 'IN_PROGRESS', false, '[]', '{}', timestamptz '2025-01-06 09:00+07' + n * interval '1 day',"
            + " timestamptz '2025-01-06 09:00+07' + n * interval '1 day', 'bench', t.lead_unit_id"
            + " FROM generate_series(?::bigint, ?::bigint) i JOIN task t ON t.id = md5('bench task ' || i)::uuid"
            + " CROSS JOIN generate_series(1, 10) n";

    private static final String OF_UNIT =
            "SELECT id, substr(code, 3)::bigint FROM task WHERE code LIKE 'B.%' AND unit_id = ? ORDER BY 2";

    /**
     * The tasks of one unit, whose numbers rise by steps.
     *
     * @param ids in the order of their numbers
     */
    record Share(UUID unit, List<UUID> ids, long first, long step) {
        int size() {
            return ids.size();
        }

        long number(int n) {
            return first + n * step;
        }

        /** Of any of them, by a count that goes on and on. */
        UUID id(int n) {
            return ids.get(Math.floorMod(n * 7919, ids.size()));
        }
    }

    private final Running stack;

    ManyLines(Running stack) {
        this.stack = stack;
    }

    /** Brings the number of tasks up to the given one and answers the ids of a thousand of them. */
    List<UUID> exist(long number) throws SQLException {
        try (Connection connection = stack.connect("task");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PLANS);
            long known = count(statement);
            write(connection, TASKS, known + 1, number);
            write(connection, ENTRIES, known + 1, number);
            connection.commit();
            statement.execute("ANALYZE task, progress");
            connection.commit();
            return some(statement);
        }
    }

    Share of(UUID unit) throws SQLException {
        try (Connection connection = stack.connect("task");
                PreparedStatement select = connection.prepareStatement(OF_UNIT)) {
            select.setObject(1, unit);
            try (ResultSet result = select.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                List<Long> numbers = new ArrayList<>();
                while (result.next()) {
                    ids.add(result.getObject(1, UUID.class));
                    numbers.add(result.getLong(2));
                }
                return new Share(unit, ids, numbers.get(0), numbers.get(1) - numbers.get(0));
            }
        }
    }

    private static void write(Connection connection, String sql, long from, long to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, from);
            insert.setLong(2, to);
            insert.executeUpdate();
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM task WHERE code LIKE 'B.%'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static List<UUID> some(Statement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery("SELECT id FROM task WHERE code LIKE 'B.%' ORDER BY id LIMIT 1000")) {
            while (result.next()) {
                ids.add(result.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
