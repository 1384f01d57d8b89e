package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/**
 * What is owed.
 *
 * @param unitId the unit whose plan it is
 * @param leadUnitId the unit that does it
 * @param reportsTo the desk a report goes to; null for tasks
 * @param dueAt exclusive; null when undated
 */
record Duty(
        Subject subject,
        UUID subjectId,
        int year,
        @Nullable String code,
        String title,
        UUID unitId,
        UUID leadUnitId,
        @Nullable UUID reportsTo,
        @Nullable Instant dueAt) {

    static Duty of(TaskStatus task) {
        return new Duty(
                Subject.TASK,
                task.taskId(),
                task.year(),
                task.code(),
                task.title(),
                task.unitId(),
                task.leadUnitId(),
                null,
                task.dueAt());
    }

    static Duty of(ReportDue report) {
        UUID through = report.throughUnitId();
        return new Duty(
                Subject.REPORT,
                report.obligationId(),
                report.year(),
                null,
                ReportName.of(report.period(), report.year()),
                report.unitId(),
                report.unitId(),
                through == null ? report.recipientUnitId() : through,
                report.dueAt());
    }
}
