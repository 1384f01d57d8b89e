package vn.tiendo.task.inspection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.inspection.FindingView.StepKind;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;

/** The findings with their steps, what other services hear of them, and what their tasks remember. */
@Singleton
class Findings {
    private final Sql sql;
    private final Caller caller;
    private final Outbox outbox;
    private final Timeline timeline;

    Findings(Sql sql, Caller caller, Outbox outbox, Timeline timeline) {
        this.sql = sql;
        this.caller = caller;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    /** The finding, ours until the end of the transaction. */
    Finding locked(UUID id) {
        return sql.one(
                        "SELECT f.*, i.unit_id, i.inspecting_id FROM finding f JOIN inspection i ON i.id = f.inspection_id"
                                + " WHERE f.id = ? FOR UPDATE OF f",
                        Findings::finding,
                        id)
                .orElseThrow(Problem::notFound);
    }

    void add(Finding finding, String text, Instant now) {
        sql.update(
                "INSERT INTO finding (id, inspection_id, task_id, lead_unit_id, title, text, due_at, status, version)"
                        + " VALUES (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?)",
                finding.id(),
                finding.inspectionId(),
                finding.taskId(),
                finding.leadUnitId(),
                finding.title(),
                text,
                finding.dueAt(),
                finding.status(),
                finding.version());
        note(finding, StepKind.FOUND, Happening.FINDING_RECORDED, text, List.of(), now);
    }

    void change(Finding finding, StepKind step, String text, List<UUID> evidence, Instant now) {
        sql.update(
                "UPDATE finding SET status = ?, due_at = ?, remedied_at = ?, version = ? WHERE id = ?",
                finding.status(),
                finding.dueAt(),
                finding.remediedAt(),
                finding.version(),
                finding.id());
        Happening happening = step == StepKind.REMEDIED ? Happening.FINDING_REMEDIED : Happening.FINDING_REINSPECTED;
        note(finding, step, happening, text, evidence, now);
    }

    private void note(
            Finding finding, StepKind step, Happening happening, String text, List<UUID> evidence, Instant now) {
        sql.update(
                "INSERT INTO finding_step (finding_id, kind, text, evidence_ids, due_at, at, subject, post, actor_unit_id,"
                        + " actor_unit_name) VALUES (?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?,"
                        + " (SELECT name FROM unit WHERE id = ?))",
                finding.id(),
                step,
                text,
                evidence,
                finding.dueAt(),
                now,
                caller.subject(),
                caller.post(),
                caller.homeUnit(),
                caller.homeUnit());
        outbox.add(finding.told(now));
        UUID task = finding.taskId();
        if (task != null) {
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("findingId", finding.id());
            details.put("title", finding.title());
            details.put("step", step);
            details.put("lastDay", new Deadline(finding.dueAt()).lastDay());
            timeline.append(task, happening, details, now, now);
        }
    }

    private static Finding finding(Row row) {
        return new Finding(
                row.uuid("id"),
                row.uuid("inspection_id"),
                row.uuidOrNull("task_id"),
                row.uuid("unit_id"),
                row.uuid("inspecting_id"),
                row.uuid("lead_unit_id"),
                row.text("title"),
                row.constant("status", FindingStatus.class),
                row.instant("due_at"),
                row.instantOrNull("remedied_at"),
                row.number("version"));
    }
}
