package vn.tiendo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A database of the version before, with data, brought up to this one. */
@NotificationTest
class MigrationTest {
    private static final String SCHEMA = "as_before";
    private static final String VERSION_BEFORE = "124";
    private static final String NOTICE =
            "INSERT INTO notification (id, unit_id, kind, subject, subject_id, title, body,"
                    + " link, created_at, version) SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid,"
                    + " gen_random_uuid(), 'DEADLINE_MISSED', 'TASK', gen_random_uuid(), 'Việc ' || n, '', '', now(), 0 FROM ";

    private final DataSource database;

    MigrationTest(DataSource database) {
        this.database = database;
    }

    @Test
    void noticesKeepTheirOrderAndWhatPeopleWantStays() throws SQLException {
        // Given
        flyway().target(VERSION_BEFORE).load().migrate();
        run(NOTICE + "unnest(ARRAY[3, 1, 2]) n");
        run("INSERT INTO preference (person, version, digest_hour, digest, off) VALUES ('p', 1, 7, '{}', '{}')");
        run("INSERT INTO delivery (id, notification_id, channel, unit_id, person, state, queued_at)"
                + " SELECT id, id, 'MAIL', unit_id, 'p', 'SENT', now() FROM notification");
        flyway().target("135").load().migrate();
        run("INSERT INTO preference (person, version, digest_hour, digest, off, text)"
                + " VALUES ('t', 1, 9, '{}', '{}', true)");
        run("INSERT INTO idempotency (key, subject, path, fingerprint, body) VALUES ('k', 's', '/webhooks', 'f',"
                + " '{\"secret\": \"whsec_x\", \"bothGoodForSeconds\": 9}')");
        // When
        flyway().load().migrate();
        // Then
        run(NOTICE + "unnest(ARRAY[0]) n");
        assertThat(texts("SELECT title FROM notification ORDER BY sequence"))
                .containsExactly("Việc 1", "Việc 2", "Việc 3", "Việc 0");
        assertThat(texts("SELECT concat(digest_hour, quiet_from) FROM preference"))
                .containsExactlyInAnyOrder("7", "9");
        assertThat(texts("SELECT concat(person, text) FROM preference ORDER BY person"))
                .containsExactly("p{}", "t{DEADLINE_MISSED,DEADLINE_ESCALATED}");
        assertThat(texts("SELECT body FROM idempotency")).containsExactly("{\"bothGoodForSeconds\": 9}");
        assertThat(texts("SELECT state FROM delivery")).containsOnly("SENT").hasSize(3);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/migration")
                .schemas(SCHEMA);
    }

    private void run(String change) throws SQLException {
        try (Connection connection = inSchema();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
            connection.commit();
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = inSchema();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private Connection inSchema() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = " + SCHEMA + ", public");
        }
        return connection;
    }
}
