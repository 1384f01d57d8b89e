package vn.tiendo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;
import vn.tiendo.servers.Place;

/** Tasks written straight into reporting-service's own table, more than could be issued and told one by one. */
final class ManyTasks {
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

    private final Place place = new Place(Place.findRoot(), Place.findRoot().resolve(".tiendo"));
    private final Ports ports = Ports.readFrom(place.run("ports.properties"));

    String origin(Part part) {
        return ports.origin(part);
    }

    /** Brings the number of tasks up to the given one; the tallies know nothing of it until they are rebuilt. */
    void exist(long number) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/reporting";
        try (Connection connection = DriverManager.getConnection(
                        url, "reporting", place.secrets().get("postgres.reporting"));
                Statement statement = connection.createStatement();
                PreparedStatement load = connection.prepareStatement(LOAD)) {
            long known = count(statement);
            statement.execute("ALTER TABLE task DISABLE TRIGGER task_noted");
            load.setLong(1, known + 1);
            load.setLong(2, number);
            load.executeUpdate();
            statement.execute("ALTER TABLE task ENABLE TRIGGER task_noted");
            statement.execute("ANALYZE task");
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM task")) {
            result.next();
            return result.getLong(1);
        }
    }
}
