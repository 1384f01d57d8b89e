package vn.tiendo.task.difficulty;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Visibility;

/** Reads the difficulties of the tasks the caller may see, each with its history, in one statement. */
@Singleton
class DifficultyQueries {
    private static final TypeReference<List<StoredStep>> STEPS = new TypeReference<>() {};
    private static final String SELECT = "SELECT d.*, t.code, t.title, coalesce(u.name, d.unit_id::text) AS unit_name,"
            + " (SELECT json_agg(json_build_object('kind', s.kind, 'level', s.level, 'unitId', s.unit_id,"
            + " 'unitName', s.unit_name, 'dueAt', s.due_at, 'note', s.note, 'at', s.at, 'subject', s.subject,"
            + " 'post', s.post, 'actorUnitId', s.actor_unit_id, 'actorUnitName', s.actor_unit_name) ORDER BY s.id)"
            + " FROM difficulty_step s WHERE s.difficulty_id = d.id)::text AS steps"
            + " FROM difficulty d JOIN task t ON t.id = d.task_id LEFT JOIN unit u ON u.id = d.unit_id WHERE "
            + Visibility.OF_INVOLVED;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    DifficultyQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** As the database tells it. */
    record StoredStep(
            StepKind kind,
            int level,
            UUID unitId,
            String unitName,
            Instant dueAt,
            @Nullable String note,
            Instant at,
            @Nullable String subject,
            @Nullable String post,
            @Nullable UUID actorUnitId,
            @Nullable String actorUnitName) {

        private DifficultyView.Step view() {
            DifficultyView.Actor actor = subject == null || actorUnitId == null
                    ? null
                    : new DifficultyView.Actor(subject, post, actorUnitId, actorUnitName);
            return new DifficultyView.Step(
                    kind, level, unitId, unitName, new Deadline(dueAt).lastDay(), note, VietnamTime.at(at), actor);
        }
    }

    /** @throws Problem not-found when there is none the caller may see */
    DifficultyView get(UUID id) {
        return seen().get(id);
    }

    Page<DifficultyView> list(
            @Nullable UUID taskId,
            @Nullable UUID unitId,
            @Nullable DifficultyStatus status,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return seen().where("d.task_id = ?", taskId)
                .where("d.unit_id = ?", unitId)
                .where("d.status = ?", status)
                .page(limit, cursor, DifficultyView::id);
    }

    private NewestFirst<DifficultyView> seen() {
        Instant now = clock.instant();
        return new NewestFirst<>(
                sql, SELECT, Visibility.involvedArguments(caller.roots()), "d.id", row -> view(row, now));
    }

    private DifficultyView view(Row row, Instant now) {
        DifficultyStatus status = row.constant("status", DifficultyStatus.class);
        Instant dueAt = row.instant("due_at");
        return new DifficultyView(
                row.uuid("id"),
                row.uuid("task_id"),
                row.text("code"),
                row.text("title"),
                row.text("text"),
                status,
                row.integer("level"),
                row.uuid("unit_id"),
                row.text("unit_name"),
                new Deadline(dueAt).lastDay(),
                status == DifficultyStatus.OPEN && !now.isBefore(dueAt),
                row.moment("raised_at"),
                row.uuid("raised_by_unit_id"),
                sql.parse(row.text("steps"), STEPS).stream()
                        .map(StoredStep::view)
                        .toList());
    }
}
