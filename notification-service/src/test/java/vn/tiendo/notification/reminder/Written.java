package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.testing.TestTask;
import vn.tiendo.platform.event.DeadlineEvent;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineApproaching;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineEscalated;
import vn.tiendo.platform.event.DeadlineEvent.DeadlineMissed;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;

/** What the service has written down about reminders. */
record Written(Sql sql) {
    TestTask registered(TestTask task) {
        task.sent();
        await("it is registered").until(() -> dutyVersion(task.id()) == task.version());
        return task;
    }

    record Told(UUID unit, NotificationKind kind) {}

    static Told tell(UUID unit, NotificationKind kind) {
        return new Told(unit, kind);
    }

    List<Told> told(UUID subject) {
        return sql.list(
                "SELECT unit_id, kind FROM notification WHERE subject_id = ? ORDER BY id",
                row -> new Told(row.uuid("unit_id"), row.constant("kind", NotificationKind.class)),
                subject);
    }

    List<Tuple> ledgerOf(UUID subject) {
        return sql.list(
                "SELECT l.* FROM reminder_ledger l JOIN deadline d ON d.id = l.deadline_id WHERE d.subject_id = ?",
                row -> tuple(
                        days(row.text("rung")),
                        row.uuid("recipient_unit_id"),
                        row.textOrNull("superseded_by") == null
                                ? row.text("outcome")
                                : row.text("outcome") + " by " + days(row.text("superseded_by"))),
                subject);
    }

    private static int days(String workingDayRung) {
        return Integer.parseInt(workingDayRung.substring(1));
    }

    static List<DeadlineEvent> events(UUID subject) {
        return Broker.on(Topic.DEADLINE, DeadlineEvent.class).stream()
                .filter(event -> subjectOf(event).equals(subject))
                .toList();
    }

    private static UUID subjectOf(DeadlineEvent event) {
        if (event instanceof DeadlineApproaching approaching) {
            return approaching.subjectId();
        }
        if (event instanceof DeadlineMissed missed) {
            return missed.subjectId();
        }
        return ((DeadlineEscalated) event).subjectId();
    }

    /** As it stands in the table, where null is what no event can bring about. */
    void yearOf(UUID subject, @Nullable Integer year) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("UPDATE deadline SET year = ? WHERE subject_id = ?", year, subject));
    }

    UUID deadline(UUID subject) {
        return sql.one("SELECT id FROM deadline WHERE subject_id = ?", row -> row.uuid("id"), subject)
                .orElseThrow();
    }

    Instant nextLook(UUID subject) {
        return sql.one(
                        "SELECT next_look_at FROM deadline WHERE subject_id = ? AND next_look_at IS NOT NULL",
                        row -> row.instant("next_look_at"),
                        subject)
                .orElse(Instant.EPOCH);
    }

    long dutyVersion(UUID subject) {
        return version("duty_version", subject);
    }

    long stateVersion(UUID subject) {
        return version("state_version", subject);
    }

    private long version(String column, UUID subject) {
        return sql.one("SELECT " + column + " FROM deadline WHERE subject_id = ?", row -> row.number(column), subject)
                .orElse(0L);
    }
}
