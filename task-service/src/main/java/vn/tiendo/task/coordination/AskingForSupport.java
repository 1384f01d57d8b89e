package vn.tiendo.task.coordination;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;

/** Asks another unit to support a task; whoever leads the work does it. */
@Singleton
class AskingForSupport {
    private static final String GROUP = "GROUP";

    private final Sql sql;
    private final Units units;
    private final Scope scope;
    private final Caller caller;
    private final Timeline timeline;
    private final TellingRequests telling;
    private final Clock clock;

    AskingForSupport(
            Sql sql, Units units, Scope scope, Caller caller, Timeline timeline, TellingRequests telling, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.scope = scope;
        this.caller = caller;
        this.timeline = timeline;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param replyBy the last day in time for an answer, today at the earliest */
    @Schema(name = "NewCoordinationRequest")
    record NewRequest(
            @NotNull(message = "Chưa nói đề nghị đơn vị nào") UUID unitId,
            @NotBlank(message = "Chưa nói nội dung đề nghị") @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text,
            @NotNull(message = "Chưa nói hạn trả lời") LocalDate replyBy) {}

    private record Work(UUID lead, TaskState state) {
        boolean isOver() {
            return state == TaskState.DROPPED || state == TaskState.VERIFIED;
        }
    }

    @Transactional
    UUID ask(UUID task, NewRequest request) {
        if (!scope.ofOpen(task).lead()) {
            throw Problem.of(CoordinationProblem.ONLY_THE_LEAD_ASKS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireSense(task, request, VietnamTime.dayOf(now));
        Question question = new Question(
                Ids.next(),
                task,
                request.unitId(),
                request.text(),
                Deadline.atLatest(request.replyBy()).endsAt());
        if (ask(List.of(question), now).isEmpty()) {
            throw Problem.of(CoordinationProblem.REQUEST_OPEN);
        }
        return question.id();
    }

    /** @param dueAt exclusive end of the term for an answer */
    record Question(UUID id, UUID task, UUID unit, String text, Instant dueAt) {}

    /** Asks in the caller's name and answers what was asked: nobody is asked twice at a time about a task. */
    List<Entry> ask(List<Question> questions, Instant now) {
        List<Entry> asked = store(questions, caller.subject(), caller.homeUnit(), now);
        timeline.appendOwn(asked, now);
        return asked;
    }

    /** Asks as the plan of the unit says; no person did. */
    void askByPlan(List<Question> questions, UUID unit, Instant now) {
        timeline.appendAll(store(questions, null, unit, now), now, now);
    }

    private List<Entry> store(List<Question> questions, @Nullable String person, UUID unit, Instant now) {
        List<Entry> asked = sql.list(
                "INSERT INTO coordination_request (id, task_id, unit_id, text, due_at, status, asked_at, asked_by,"
                        + " asked_by_unit_id, version) SELECT q.id, q.task, q.unit, q.text, q.\"dueAt\", 'OPEN',"
                        + " ?::timestamptz, ?::text, ?::uuid, 1 FROM jsonb_to_recordset(?) AS q(id uuid, task uuid,"
                        + " unit uuid, text text, \"dueAt\" timestamptz) JOIN task t ON t.id = q.task"
                        + " WHERE t.plan_closed_on IS NULL ON CONFLICT DO NOTHING"
                        + " RETURNING id, task_id, unit_id, text, due_at",
                AskingForSupport::entry,
                now,
                person,
                unit,
                sql.json(questions));
        telling.tell(
                asked.stream()
                        .map(entry -> (UUID) entry.details().get("requestId"))
                        .toList(),
                now);
        return asked;
    }

    private static Entry entry(Row row) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("requestId", row.uuid("id"));
        details.put("unitId", row.uuid("unit_id"));
        details.put("text", row.text("text"));
        details.put("replyBy", new Deadline(row.instant("due_at")).lastDay());
        return new Entry(row.uuid("task_id"), Happening.SUPPORT_ASKED, details);
    }

    private void requireSense(UUID task, NewRequest request, LocalDate today) {
        Work work = sql.one(
                        "SELECT lead_unit_id, state FROM task WHERE id = ?",
                        row -> new Work(row.uuid("lead_unit_id"), row.constant("state", TaskState.class)),
                        task)
                .orElseThrow(Problem::notFound);
        if (work.isOver()) {
            throw Problem.of(CoordinationProblem.TASK_NEEDS_NO_SUPPORT);
        }
        if (request.replyBy().isBefore(today)) {
            throw Problem.of(CoordinationProblem.REPLY_DAY_PAST).at("/replyBy", "past", today.toString());
        }
        Unit unit = units.find(request.unitId())
                .orElseThrow(() ->
                        Problem.of(CommonProblem.UNKNOWN_UNIT, request.unitId().toString()));
        if (unit.kind().equals(GROUP) || unit.id().equals(work.lead()) || !unit.existsOn(today)) {
            throw Problem.of(CoordinationProblem.UNIT_CANNOT_BE_ASKED, unit.name());
        }
    }
}
