package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/**
 * What is owed.
 *
 * @param planId the plan that asks for it
 * @param unitId the unit whose plan it is
 * @param leadUnitId the unit that does it
 * @param reportsTo the desk a report or a plan goes to; null for tasks
 * @param dueAt exclusive; null when undated
 * @param moved why it has just been moved, if it has
 */
record Duty(
        Subject subject,
        UUID subjectId,
        UUID planId,
        int year,
        @Nullable String code,
        String title,
        UUID unitId,
        UUID leadUnitId,
        @Nullable UUID reportsTo,
        @Nullable Instant dueAt,
        @Nullable DueMove moved) {

    static Duty of(TaskStatus task) {
        return new Duty(
                Subject.TASK,
                task.taskId(),
                task.planId(),
                task.year(),
                task.code(),
                task.title(),
                task.unitId(),
                task.leadUnitId(),
                null,
                task.dueAt(),
                task.dueMoved());
    }

    static Duty of(ReportDue report) {
        UUID through = report.throughUnitId();
        return new Duty(
                Subject.REPORT,
                report.obligationId(),
                report.planId(),
                report.year(),
                null,
                ReportName.of(report.period(), report.year()),
                report.unitId(),
                report.unitId(),
                through == null ? report.recipientUnitId() : through,
                report.dueAt(),
                report.dueMoved());
    }

    static Duty of(IssuanceDuty duty) {
        return new Duty(
                Subject.ISSUANCE,
                duty.dutyId(),
                duty.parentPlanId(),
                VietnamTime.dayOf(duty.dueAt()).getYear(),
                null,
                "Ban hành kế hoạch thực hiện “" + duty.parentTitle() + "”",
                duty.unitId(),
                duty.unitId(),
                duty.recipientUnitId(),
                duty.dueAt(),
                duty.dueMoved());
    }
}
