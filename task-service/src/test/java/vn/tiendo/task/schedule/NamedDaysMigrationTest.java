package vn.tiendo.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

/** Dates of a database of the version before, which knew no day within a period. */
@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class NamedDaysMigrationTest {
    private static final String SCHEMA = "before_days";
    private static final String OPEN = "SELECT concat_ws(' ', rule_key, due_at) AS owed FROM %s.occurrence"
            + " WHERE task_id = ? AND status = 'OPEN' ORDER BY due_at";
    private static final String NEXT = "SELECT due_at::text AS owed FROM %s.task WHERE id = ?";

    private final Sql sql;
    private final DataSource database;

    NamedDaysMigrationTest(Sql sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, trước ngày 25, 12",
        "P1M, chậm nhất ngày 5, 11",
        "P1M, chậm nhất ngày 31, 12",
        "P3M, trước ngày 1 tháng đầu, 3",
        "P3M, chậm nhất ngày 10 tháng cuối, 4",
        "P3M, chậm nhất ngày 7, 4",
        "P1M, , 12"
    })
    void standAsIfTheyWereMadeNow(String every, @Nullable String due, int owed) {
        UUID task =
                Api.taskOf(aPlan().with(aLine("1").every(every, due)).issued().planId(), "1");
        QuarkusTransaction.requiringNew().run(() -> sql.update("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE"));
        flyway().target("155?").load().migrate();
        QuarkusTransaction.requiringNew().run(() -> asBefore(task, every));

        flyway().load().migrate();

        assertThat(owed(OPEN, SCHEMA, task))
                .isEqualTo(owed(OPEN, "public", task))
                .hasSize(owed);
        assertThat(owed(NEXT, SCHEMA, task)).isEqualTo(owed(NEXT, "public", task));
    }

    private void asBefore(UUID task, String every) {
        sql.update(
                "INSERT INTO before_days.issued_plan SELECT p.* FROM public.issued_plan p JOIN public.task t"
                        + " ON t.plan_id = p.id WHERE t.id = ?",
                task);
        sql.update("INSERT INTO before_days.task SELECT * FROM public.task WHERE id = ?", task);
        sql.update(
                "INSERT INTO before_days.occurrence (id, task_id, rule_key, label, due_at, status)"
                        + " SELECT gen_random_uuid(), ?, ? || ' ' || (next::date - 1), '',"
                        + " next AT TIME ZONE 'Asia/Ho_Chi_Minh', 'OPEN'"
                        + " FROM generate_series('2025-01-01'::timestamp + ?::interval, '2026-01-01', ?::interval) next",
                task,
                every,
                every,
                every);
        sql.update("UPDATE before_days.task SET due_at = (SELECT min(due_at) FROM before_days.occurrence)");
    }

    private List<String> owed(String query, String schema, UUID task) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(query.formatted(schema), row -> row.text("owed"), task));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("db/platform", "db/migration")
                .schemas(SCHEMA);
    }
}
