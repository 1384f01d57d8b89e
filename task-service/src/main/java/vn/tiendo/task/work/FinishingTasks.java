package vn.tiendo.task.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.task.evidence.TaskEvidence;
import vn.tiendo.task.kind.Kinds;
import vn.tiendo.task.scope.Reach;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.work.Occurrences.Move;

/** Finishes tasks in two steps: the lead reports, whoever answers for the plan accepts or returns. */
@Singleton
class FinishingTasks {
    private final Tasks tasks;
    private final TaskEvidence evidence;
    private final Scope scope;
    private final Caller caller;
    private final Announcing announcing;
    private final Kinds kinds;
    private final Calendars calendars;
    private final Clock clock;

    FinishingTasks(
            Tasks tasks,
            TaskEvidence evidence,
            Scope scope,
            Caller caller,
            Announcing announcing,
            Kinds kinds,
            Calendars calendars,
            Clock clock) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.scope = scope;
        this.caller = caller;
        this.announcing = announcing;
        this.kinds = kinds;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param reason why a product that the plan asks for, or the figure of a target, is missing */
    @Schema(name = "Completion")
    record Completion(
            @Size(max = 4000, message = "Ghi chú dài quá 4000 ký tự") @Nullable String note,
            @Size(max = 100, message = "Quá 100 minh chứng")
                    List<@NotNull(message = "Mã minh chứng trống") UUID> evidenceIds,
            @Size(max = 4000, message = "Lý do dài quá 4000 ký tự") @Nullable String reason) {
        /** The lead says nothing more than that it is done. */
        static final Completion SILENT = new Completion(null, List.of(), null);

        Completion {
            evidenceIds = evidenceIds == null
                    ? List.of()
                    : evidenceIds.stream().distinct().toList();
        }
    }

    /** @param reason needed when not accepted */
    @Schema(name = "Verification")
    record Verification(
            @NotNull(message = "Chưa nói chấp nhận hay trả lại") @Nullable Boolean accepted,
            @Size(max = 4000, message = "Lý do dài quá 4000 ký tự") @Nullable String reason) {
        boolean isAccepted() {
            return Boolean.TRUE.equals(accepted);
        }
    }

    @Schema(name = "Reopening")
    record Reopening(@Size(max = 4000, message = "Lý do dài quá 4000 ký tự") @Nullable String reason) {}

    @Transactional
    void complete(UUID taskId, Completion completion) {
        require(scope.of(taskId).lead());
        Task task = tasks.locked(taskId);
        Instant now = Moment.now(clock);
        if (!completion.evidenceIds().isEmpty()) {
            task.addEvidence(evidence.link(taskId, completion.evidenceIds(), now), now, now);
        }
        task.complete(isGiven(completion.reason()), kinds.of(taskId).missing(), now);
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("note", completion.note());
        details.put("reason", completion.reason());
        details.put("evidenceIds", completion.evidenceIds());
        announcing.announce(task, Happening.REPORTED_DONE, details, now, now);
    }

    @Transactional
    void verify(UUID taskId, Verification verification) {
        require(scope.of(taskId).owner());
        Task task = tasks.locked(taskId);
        Instant now = Moment.now(clock);
        if (verification.isAccepted()) {
            task.verify(now);
            announcing.announce(task, Happening.VERIFIED, reason(verification.reason()), now, now);
        } else {
            requireReason(verification.reason());
            takeUp(task, TaskState.RETURNED, Happening.RETURNED, verification.reason(), now);
        }
    }

    /** The lead takes back their report; what was verified only the one who may verify takes up again. */
    @Transactional
    void reopen(UUID taskId, @Nullable String reason) {
        Reach reach = scope.of(taskId);
        Task task = tasks.locked(taskId);
        boolean judges = reach.owner() && caller.holds(Permissions.TASK_VERIFY);
        require(judges || (task.state() != TaskState.VERIFIED && reach.lead()));
        requireReason(reason);
        Instant now = Moment.now(clock);
        takeUp(task, TaskState.IN_PROGRESS, Happening.REOPENED, reason, now);
    }

    /** What is owed again is owed by the calendar of today, which may have changed since it was done. */
    private void takeUp(Task task, TaskState as, Happening kind, @Nullable String reason, Instant now) {
        List<Move> moves = task.takeUp(as, calendars.current(), now);
        Map<String, @Nullable Object> details = reason(reason);
        if (!moves.isEmpty()) {
            details.put(
                    "newLastDays",
                    moves.stream()
                            .map(move -> new Deadline(move.to()).lastDay())
                            .toList());
        }
        DueMove moved = moves.stream()
                .filter(move -> move.to().equals(task.dueAt()))
                .findFirst()
                .map(move -> new DueMove(Cause.CALENDAR, move.from()))
                .orElse(null);
        announcing.announce(task, kind, details, now, now, moved);
    }

    private static void require(boolean theirs) {
        if (!theirs) {
            throw Problem.of(WorkProblem.NOT_YOUR_TASK);
        }
    }

    private static void requireReason(@Nullable String reason) {
        if (!isGiven(reason)) {
            throw Problem.of(WorkProblem.REASON_MISSING).at("/reason", "missing", "Chưa nêu lý do");
        }
    }

    private static boolean isGiven(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }

    private static Map<String, @Nullable Object> reason(@Nullable String reason) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("reason", reason);
        return details;
    }
}
