package vn.tiendo.reporting.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A task as one line for machines.
 *
 * @param version rises with every status; keep the line with the highest
 * @param unit whose plan it is
 * @param percent 0–100, as the lead reported it
 * @param timeliness at the moment the line was written
 * @param dueAt exclusive; null when undated
 * @param doneAt null while it is not done
 * @param progress entries ever made
 * @param evidence pieces ever attached
 * @param happenedAt when that happened which the last status tells of
 */
record TaskLine(
        UUID id,
        long version,
        UUID planId,
        int planVersion,
        int year,
        String code,
        String title,
        UnitRef unit,
        UnitRef lead,
        @Nullable String index,
        @Nullable String dimension,
        @Nullable Integer dimensionNumber,
        TaskState state,
        int percent,
        Timeliness timeliness,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime doneAt,
        int progress,
        int evidence,
        OffsetDateTime happenedAt) {

    static TaskLine of(Row row, Instant now) {
        TaskState state = row.constant("state", TaskState.class);
        @Nullable Instant dueAt = row.instantOrNull("due_at");
        @Nullable Instant doneAt = row.instantOrNull("done_at");
        return new TaskLine(
                row.uuid("task_id"),
                row.number("version"),
                row.uuid("plan_id"),
                row.integer("plan_version"),
                row.integer("year"),
                row.text("code"),
                row.text("title"),
                UnitRef.of(row, "unit"),
                UnitRef.of(row, "lead"),
                row.textOrNull("index_code"),
                row.textOrNull("dimension"),
                row.integerOrNull("dimension_number"),
                state,
                row.integer("percent"),
                Timeliness.of(state, dueAt, row.instantOrNull("stale_at"), doneAt, now),
                VietnamTime.atOrNull(dueAt),
                VietnamTime.atOrNull(doneAt),
                row.integer("progress_count"),
                row.integer("evidence_count"),
                VietnamTime.at(row.instant("happened_at")));
    }
}
