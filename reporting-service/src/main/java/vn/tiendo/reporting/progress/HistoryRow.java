package vn.tiendo.reporting.progress;

import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;

/** A status as {@code task_history} keeps it. */
public final class HistoryRow {
    public static final String COLUMNS = "task_id, version, plan_id, plan_version, code, title, unit_id, lead_unit_id,"
            + " index_code, dimension, dimension_number, state, percent, due_at, stale_at, done_at, progress_count,"
            + " evidence_count, happened_at, occurred_at";

    private HistoryRow() {}

    /** In the order of the columns. */
    public static @Nullable Object[] of(TaskStatus status) {
        return new @Nullable Object[] {
            status.taskId(),
            status.version(),
            status.planId(),
            status.planVersion(),
            status.code(),
            status.title(),
            status.unitId(),
            status.leadUnitId(),
            status.index(),
            status.dimension(),
            status.dimensionNumber(),
            status.state(),
            status.percent(),
            status.dueAt(),
            status.staleAt(),
            status.doneAt(),
            status.progressCount(),
            status.evidenceCount(),
            status.happenedAt(),
            status.occurredAt()
        };
    }
}
