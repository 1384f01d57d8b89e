package vn.tiendo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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

    private static final String UNTOLD = "SELECT id::text, json_build_object('taskId', id, 'version', version,"
            + " 'planId', plan_id, 'planVersion', 1, 'lineId', plan_id, 'code', '1.1', 'title', 'Nhiệm vụ',"
            + " 'unitId', unit_id, 'leadUnitId', lead_unit_id, 'coordinatorUnitIds', '[]'::json, 'year', year,"
            + " 'index', index_code, 'dimension', dimension, 'dimensionNumber', dimension_number, 'state', state,"
            + " 'percent', 0, 'dueAt', due_at, 'staleAt', stale_at,"
            + " 'doneAt', CASE WHEN closed_as IS NOT NULL THEN timestamptz '2024-12-31 00:00+07' END,"
            + " 'progressCount', 0, 'evidenceCount', 0, 'happenedAt', occurred_at, 'occurredAt', occurred_at)::text"
            + " FROM task WHERE NOT EXISTS (SELECT FROM task_history WHERE task_id = task.id)";

    private final Place place = new Place(Place.findRoot(), Place.findRoot().resolve(".tiendo"));
    private final Ports ports = Ports.readFrom(place.run("ports.properties"));

    String origin(Part part) {
        return ports.origin(part);
    }

    /** Brings the number of tasks up to the given one; the tallies know nothing of it until they are rebuilt. */
    void exist(long number) throws SQLException {
        try (Connection connection = connect();
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

    /** Says of every task that no event has told of what an event would have told. */
    void tellOnTheTopic() throws SQLException {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA));
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                ResultSet task = statement.executeQuery(UNTOLD)) {
            while (task.next()) {
                ProducerRecord<String, String> told =
                        new ProducerRecord<>("tiendo.task-status.v1", task.getString(1), task.getString(2));
                told.headers()
                        .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                        .add("ce_type", "vn.tiendo.task.status.v1".getBytes(StandardCharsets.UTF_8));
                producer.send(told);
            }
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/reporting";
        return DriverManager.getConnection(url, "reporting", place.secrets().get("postgres.reporting"));
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM task")) {
            result.next();
            return result.getLong(1);
        }
    }
}
