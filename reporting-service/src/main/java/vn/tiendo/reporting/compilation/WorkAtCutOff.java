package vn.tiendo.reporting.compilation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;

/**
 * The tasks of a plan as they stood at a cut-off. A status counts by when it happened, not by when it was recorded, so
 * work of the window that was typed in later is in. A status that already knows of a completion after the cut-off is
 * out, even if what it records happened before.
 */
@Singleton
class WorkAtCutOff {
    private static final String STEPS = "WITH step AS (SELECT task_id, version, plan_version, happened_at, done_at,"
            + " progress_count - coalesce(lag(progress_count) OVER by_version, 0) AS progress,"
            + " evidence_count - coalesce(lag(evidence_count) OVER by_version, 0) AS evidence,"
            + " state <> coalesce(lag(state) OVER by_version, 'NOT_STARTED') AS moved"
            + " FROM task_history WHERE plan_id = ? WINDOW by_version AS (PARTITION BY task_id ORDER BY version)),";
    private static final String SEEN = " cut AS (SELECT ?::timestamptz AS begins, ?::timestamptz AS ends),"
            + " seen AS (SELECT task_id, min(version) AS first, min(plan_version) AS since,"
            + " max(version) FILTER (WHERE happened_at < ends AND (done_at IS NULL OR done_at < ends)) AS last,"
            + " coalesce(sum(progress) FILTER (WHERE happened_at >= begins AND happened_at < ends), 0) AS progress,"
            + " coalesce(sum(evidence) FILTER (WHERE happened_at >= begins AND happened_at < ends), 0) AS evidence,"
            + " coalesce(sum(evidence) FILTER (WHERE happened_at >= ends), 0) AS evidence_later,"
            + " coalesce(bool_or(progress > 0 OR evidence > 0 OR moved)"
            + " FILTER (WHERE happened_at >= begins AND happened_at < ends), false) AS worked_on"
            + " FROM step CROSS JOIN cut GROUP BY task_id)";
    private static final String ROWS = " SELECT shown.task_id, shown.code, shown.title, shown.lead_unit_id AS lead_id,"
            + " lead.name AS lead_name, shown.index_code, shown.dimension, shown.dimension_number, shown.state,"
            + " shown.percent, shown.due_at, shown.stale_at, shown.done_at, seen.last IS NOT NULL AS begun,"
            + " seen.progress, seen.evidence, seen.evidence_later, seen.worked_on"
            + " FROM seen JOIN task_history shown ON shown.task_id = seen.task_id"
            + " AND shown.version = coalesce(seen.last, seen.first)"
            + " LEFT JOIN unit lead ON lead.id = shown.lead_unit_id"
            + " WHERE seen.since <= ? AND (shown.unit_id = ? OR lead.path @> ARRAY[?]::uuid[])"
            + " ORDER BY shown.code, shown.task_id";

    private final Sql sql;

    WorkAtCutOff(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param reporter all tasks of the plan if it is the reporter's own, otherwise those led by the reporter or below
     * @param planVersion tasks that a later version brought are left out
     */
    List<TaskAtCutOff> of(UUID planId, int planVersion, UUID reporter, CutOff cutOff, Instant now) {
        return sql.list(
                STEPS + SEEN + ROWS,
                row -> task(row, cutOff.judgedAt(now)),
                planId,
                cutOff.from(),
                cutOff.end(),
                planVersion,
                reporter,
                reporter);
    }

    /** What was unknown at the cut-off had not been started. */
    private static TaskAtCutOff task(Row row, Instant judgedAt) {
        boolean begun = row.flag("begun");
        TaskState state = begun ? row.constant("state", TaskState.class) : TaskState.NOT_STARTED;
        @Nullable Instant dueAt = row.instantOrNull("due_at");
        @Nullable Instant doneAt = begun ? row.instantOrNull("done_at") : null;
        return new TaskAtCutOff(
                row.uuid("task_id"),
                row.text("code"),
                row.text("title"),
                UnitRef.of(row, "lead"),
                row.textOrNull("index_code"),
                row.textOrNull("dimension"),
                row.integerOrNull("dimension_number"),
                state,
                begun ? row.integer("percent") : 0,
                Timeliness.of(state, dueAt, row.instantOrNull("stale_at"), doneAt, judgedAt),
                VietnamTime.atOrNull(dueAt),
                row.flag("worked_on"),
                row.number("progress"),
                row.number("evidence"),
                row.number("evidence_later"));
    }
}
