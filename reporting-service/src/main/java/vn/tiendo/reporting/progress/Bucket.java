package vn.tiendo.reporting.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.sql.Row;

/** Tasks that time treats alike, so that one look at the clock judges them all. */
record Bucket(
        Key group,
        TaskState state,
        @Nullable Timeliness closedAs,
        @Nullable Instant dueAt,
        @Nullable Instant staleAt,
        long tasks) {

    /** @param rank orders groups whose labels do not */
    record Key(@Nullable String key, @Nullable String label, String rank) {}

    static Bucket of(Row row) {
        return new Bucket(
                new Key(row.textOrNull("key"), row.textOrNull("label"), row.text("rank")),
                row.constant("state", TaskState.class),
                row.textOrNull("closed_as") == null ? null : row.constant("closed_as", Timeliness.class),
                row.instantOrNull("due_at"),
                row.instantOrNull("stale_at"),
                row.number("tasks"));
    }

    Timeliness timeliness(Instant now) {
        return closedAs != null ? closedAs : Timeliness.of(state, dueAt, staleAt, null, now);
    }
}
