package vn.tiendo.reporting.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;

/** More tasks than a test could have told one by one. */
@Singleton
class ManyTasks {
    private final Sql sql;

    ManyTasks(Sql sql) {
        this.sql = sql;
    }

    /** Tasks of Đa Lộc with titles of so many letters. */
    void exist(int number, int letters) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "INSERT INTO task (id, version, plan_id, unit_id, lead_unit_id, year, state, occurred_at)"
                            + " SELECT gen_random_uuid(), 1, ?, ?, ?, 2025, 'IN_PROGRESS', now()"
                            + " FROM generate_series(1, ?)",
                    Territory.PROVINCE,
                    Territory.DA_LOC,
                    Territory.CULTURE,
                    number);
            sql.update(
                    "INSERT INTO task_history (task_id, version, plan_id, plan_version, code, title, unit_id,"
                            + " lead_unit_id, state, percent, progress_count, evidence_count, happened_at, occurred_at)"
                            + " SELECT id, version, plan_id, 1, '1.1', repeat('x', ?), unit_id, lead_unit_id, state,"
                            + " 40, 1, 1, occurred_at, occurred_at FROM task",
                    letters);
        });
    }

    /** Of the tasks in order of their ids, gives the last another title. */
    UUID retitleTheLast(String title) {
        return QuarkusTransaction.requiringNew().call(() -> sql.one(
                        "UPDATE task_history SET title = ? WHERE task_id ="
                                + " (SELECT id FROM task ORDER BY id DESC LIMIT 1) RETURNING task_id",
                        row -> row.uuid("task_id"),
                        title)
                .orElseThrow());
    }

    /** Of the tasks in order of their ids, makes the last unreadable. */
    void breakTheLast() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("UPDATE task_history SET state = 'NONSENSE' WHERE task_id ="
                        + " (SELECT id FROM task ORDER BY id DESC LIMIT 1)"));
    }

    /** As if all that is known now had been taken in an hour ago. */
    void anHourPasses() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("UPDATE task SET taken_at = taken_at - interval '1 hour'"));
    }
}
