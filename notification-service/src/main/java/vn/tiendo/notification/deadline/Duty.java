package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/**
 * What is owed.
 *
 * @param planId the plan that asks for it; null when that is not known
 * @param unitId the unit whose plan it is
 * @param leadUnitId the unit that does it
 * @param reportsTo the desk a report or a plan goes to, or the unit that asked for support; null for tasks, findings and difficulties
 * @param dueAt exclusive; null when undated
 * @param moved why it has just been moved, if it has
 */
record Duty(
        Subject subject,
        UUID subjectId,
        @Nullable UUID planId,
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
        String name = ReportName.of(report.period(), report.year());
        OfLine line = report.line();
        return new Duty(
                Subject.REPORT,
                report.obligationId(),
                report.planId(),
                report.year(),
                line == null ? null : line.code(),
                line == null ? name : name + ": " + line.task(),
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

    /** Whatever task it is about belongs to the plan, if that is known. */
    static Duty of(FindingState finding, @Nullable UUID planId) {
        return new Duty(
                Subject.FINDING,
                finding.findingId(),
                planId,
                VietnamTime.dayOf(finding.dueAt()).getYear(),
                null,
                "Khắc phục kết quả kiểm tra “" + finding.title() + "”",
                finding.unitId(),
                finding.leadUnitId(),
                null,
                finding.dueAt(),
                // Only the inspectors move it, when they find it not put right and give another term.
                new DueMove(DueMove.Cause.EXTENSION, finding.dueAt()));
    }

    /** @param task what it stands in the way of, if that is known; the difficulty's own words are in no reminder */
    static Duty of(DifficultyState difficulty, Optional<Deadlines.KnownTask> task) {
        return new Duty(
                Subject.DIFFICULTY,
                difficulty.difficultyId(),
                task.map(Deadlines.KnownTask::planId).orElse(null),
                VietnamTime.dayOf(difficulty.dueAt()).getYear(),
                null,
                "Giải quyết khó khăn, vướng mắc"
                        + task.map(of -> ": " + of.name().full()).orElse(""),
                difficulty.unitId(),
                difficulty.heldByUnitId(),
                null,
                difficulty.dueAt(),
                // Only climbing moves it: the next level has a term of its own.
                new DueMove(DueMove.Cause.EXTENSION, difficulty.dueAt()));
    }

    /** @param task what support is asked for, if that is known; its plan is the plan of the request */
    static Duty of(RequestState request, Optional<Deadlines.KnownTask> task) {
        return new Duty(
                Subject.REQUEST,
                request.requestId(),
                task.map(Deadlines.KnownTask::planId).orElse(null),
                VietnamTime.dayOf(request.dueAt()).getYear(),
                null,
                "Trả lời đề nghị phối hợp"
                        + task.map(of -> ": " + of.name().full()).orElse(""),
                request.unitId(),
                request.askedUnitId(),
                request.leadUnitId(),
                request.dueAt(),
                null);
    }
}
