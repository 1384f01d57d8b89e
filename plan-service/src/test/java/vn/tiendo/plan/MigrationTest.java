package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.tiendo.servers.testing.TestServers;

/** A database of the first release, with data, brought up to this one. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class MigrationTest {
    private static final String SCHEMA = "as_first_released";
    private static final String FIRST_RELEASE = "110";
    private static final UUID UNIT = UUID.fromString("018cc251-f400-7697-8b55-8db63b1be608");
    private static final UUID PLAN = UUID.fromString("01945a3c-8000-7c1e-9d50-1f2a3b4c5d6e");

    @Inject
    DataSource database;

    @Test
    void aPlanThatWasIssuedBeforeClosesNowAndChangesInNothingElse() throws SQLException {
        // Given
        flyway().target(FIRST_RELEASE).load().migrate();
        run("INSERT INTO unit (id, name, kind, path, version) VALUES ('" + UNIT + "', 'Xã', 'COMMUNE', '{" + UNIT
                + "}', 1)");
        run("INSERT INTO plan (id, unit_id, year, title, indices, status, document_code, issued_on, legal_bases,"
                + " issued_version, version, created_at, updated_at) VALUES ('" + PLAN + "', '" + UNIT
                + "', 2025, 'Kế hoạch', '{PAPI}', 'ISSUED', '01/KH-UBND', '2025-01-02', '{}', 1, 3, now(), now())");
        // When
        flyway().load().migrate();
        // Then
        assertThatThrownBy(() -> run("UPDATE plan SET title = 'Khác'")).hasMessageContaining("kept as it was written");
        assertThat(run("UPDATE plan SET status = 'CLOSED', closed_on = '2025-12-31', version = version + 1"))
                .isOne();
        assertThatThrownBy(() -> run("INSERT INTO plan_estimate VALUES ('" + PLAN + "', 0, 'In ấn', 1, NULL)"))
                .hasMessageContaining("of an issued plan");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/migration")
                .schemas(SCHEMA);
    }

    private int run(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = " + SCHEMA + ", public");
            int rows = statement.executeUpdate(change);
            connection.commit();
            return rows;
        }
    }
}
