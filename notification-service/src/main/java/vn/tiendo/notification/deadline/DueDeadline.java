package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.sql.Row;

/**
 * A deadline that the reminders must look at.
 *
 * @param planId the plan that asks for it; null when that is not known
 * @param unitId the unit whose plan it is
 * @param leadUnitId the unit that owes it
 * @param reportsTo the desk a report or a plan goes to, or the unit that asked for support; null for tasks, findings and difficulties
 * @param dueAt exclusive
 * @param settled nothing is owed any more
 * @param toldByReport the work is a report that the same unit owes by the same moment, whose own reminders tell of it
 */
public record DueDeadline(
        UUID id,
        Subject subject,
        UUID subjectId,
        @Nullable UUID planId,
        int year,
        @Nullable String code,
        String title,
        UUID unitId,
        UUID leadUnitId,
        @Nullable UUID reportsTo,
        Instant dueAt,
        boolean settled,
        boolean toldByReport) {

    static DueDeadline of(Row row) {
        return new DueDeadline(
                row.uuid("id"),
                row.constant("subject", Subject.class),
                row.uuid("subject_id"),
                row.uuidOrNull("plan_id"),
                row.integer("year"),
                row.textOrNull("code"),
                row.text("title"),
                row.uuid("unit_id"),
                row.uuid("lead_unit_id"),
                row.uuidOrNull("reports_to"),
                row.instant("due_at"),
                row.flag("settled"),
                row.flag("told_by_report"));
    }

    public DutyName name() {
        return new DutyName(code, title);
    }

    public Deadline deadline() {
        return new Deadline(dueAt);
    }
}
