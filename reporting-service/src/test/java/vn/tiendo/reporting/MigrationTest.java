package vn.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.id.Ids;

/** A database of the first release, with data, brought up to this one. */
@ReportingTest
class MigrationTest {
    private static final String SCHEMA = "as_first_released";
    private static final String FIRST_RELEASE = "100";
    private static final UUID UNIT = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");

    private final DataSource database;

    MigrationTest(DataSource database) {
        this.database = database;
    }

    @Test
    void whatIsOwedTellsOfItsReportersWorkAndEveryTaskIsCounted() throws SQLException {
        flyway().target(FIRST_RELEASE).load().migrate();
        run("INSERT INTO unit (id, name, kind, path, version) VALUES ('" + UNIT + "', 'Xã', 'COMMUNE', '{" + UNIT
                + "}', 1)");
        run("INSERT INTO obligation (id, version, plan_id, plan_version, year, period, unit_id, recipient_unit_id,"
                + " data_from, data_to, due_at) VALUES ('" + Ids.next() + "', 1, '" + Ids.next() + "', 1, 2025, 'H1', '"
                + UNIT + "', '" + Ids.next() + "', '2025-01-01', '2025-06-30', '2025-07-04T17:00:00Z')");
        UUID plan = Ids.next();
        run("INSERT INTO plan_version (plan_id, version, unit_id, year, title, document_code, issued_on) VALUES ('"
                + plan + "', 1, '" + UNIT + "', 2025, 'Kế hoạch', '01/KH-UBND', '2025-01-02')");
        run("INSERT INTO task (id, version, plan_id, unit_id, lead_unit_id, year, index_code, dimension,"
                + " dimension_number, state, occurred_at) VALUES ('" + Ids.next() + "', 1, '" + plan + "', '"
                + UNIT + "', '" + UNIT + "', 2025, 'PAPI', 'Công khai', 2, 'NOT_STARTED', now())");

        flyway().load().migrate();

        assertThat(count("obligation_seen WHERE source_unit_id = '" + UNIT + "' AND waived_at IS NULL"))
                .isOne();
        assertThat(count("tally_change")).isZero();
        assertThat(count("tally WHERE unit_id = '" + UNIT + "' AND kind = 'ALL' AND tasks = 1"))
                .isOne();
        assertThat(count("tally JOIN task ON tally.key = task.plan_id::text WHERE kind = 'PLAN' AND tasks = 1"))
                .isOne();
        assertThat(count("tally_unit WHERE id = '" + UNIT + "'")).isOne();
        assertThat(count("plan_version WHERE indices = '{PAPI}' AND closed_on IS NULL"))
                .isOne();
        assertThat(count("dimension_wording WHERE dimension = 'Công khai'")).isOne();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/reporting")
                .schemas(SCHEMA);
    }

    private void run(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = " + SCHEMA + ", public");
            statement.executeUpdate(change);
            connection.commit();
        }
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = " + SCHEMA + ", public");
            try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + rows)) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
