package vn.tiendo.task.inspection;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Visibility;

/** Reads findings with their history in one statement: those below the caller's units, and those they must put right. */
@Singleton
class FindingQueries {
    private static final TypeReference<List<StoredStep>> STEPS = new TypeReference<>() {};
    private static final String SELECT =
            "SELECT f.*, i.unit_id, coalesce(lead.name, f.lead_unit_id::text) AS lead_name,"
                    + " (SELECT json_agg(json_build_object('kind', s.kind, 'text', s.text, 'evidenceIds', s.evidence_ids,"
                    + " 'dueAt', s.due_at, 'at', s.at, 'post', s.post, 'actorUnitId', s.actor_unit_id,"
                    + " 'actorUnitName', s.actor_unit_name) ORDER BY s.id)"
                    + " FROM finding_step s WHERE s.finding_id = f.id)::text AS steps"
                    + " FROM finding f JOIN inspection i ON i.id = f.inspection_id LEFT JOIN unit lead ON lead.id = f.lead_unit_id"
                    + " WHERE (i.unit_id = ANY (" + Visibility.UNITS_BELOW + ")"
                    + " OR f.lead_unit_id = ANY (" + Visibility.UNITS_BELOW + "))";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    FindingQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** As the database tells it. */
    record StoredStep(
            FindingView.StepKind kind,
            String text,
            List<UUID> evidenceIds,
            Instant dueAt,
            Instant at,
            @Nullable String post,
            UUID actorUnitId,
            @Nullable String actorUnitName) {

        private FindingView.Step view() {
            return new FindingView.Step(
                    kind,
                    text,
                    evidenceIds,
                    new Deadline(dueAt).lastDay(),
                    VietnamTime.at(at),
                    post,
                    actorUnitId,
                    actorUnitName);
        }
    }

    /** @throws Problem not-found when there is none the caller may see */
    FindingView get(UUID id) {
        return seen().get(id);
    }

    /** @param unitId the inspected unit or who must put it right, with all below */
    Page<FindingView> list(
            @Nullable UUID inspectionId,
            @Nullable UUID unitId,
            @Nullable UUID taskId,
            @Nullable FindingStatus status,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return seen().where("f.inspection_id = ?", inspectionId)
                .where(
                        "EXISTS (SELECT FROM unit u WHERE u.id IN (i.unit_id, f.lead_unit_id) AND ?::uuid = ANY (u.path))",
                        unitId)
                .where("f.task_id = ?", taskId)
                .where("f.status = ?", status)
                .page(limit, cursor, FindingView::id);
    }

    private NewestFirst<FindingView> seen() {
        Instant now = clock.instant();
        return new NewestFirst<>(sql, SELECT, List.of(caller.roots(), caller.roots()), "f.id", row -> view(row, now));
    }

    private FindingView view(Row row, Instant now) {
        FindingStatus status = row.constant("status", FindingStatus.class);
        Deadline deadline = new Deadline(row.instant("due_at"));
        Instant remediedAt = row.instantOrNull("remedied_at");
        Instant judged = remediedAt == null ? now : remediedAt;
        return new FindingView(
                row.uuid("id"),
                row.uuid("inspection_id"),
                row.uuidOrNull("task_id"),
                row.uuid("unit_id"),
                row.uuid("lead_unit_id"),
                row.text("lead_name"),
                row.text("title"),
                row.text("text"),
                status,
                deadline.lastDay(),
                !judged.isBefore(deadline.endsAt()),
                sql.parse(row.text("steps"), STEPS).stream()
                        .map(StoredStep::view)
                        .toList(),
                row.number("version"));
    }
}
