package vn.tiendo.notification.move;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DutyName;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.sql.Row;

/**
 * A deadline whose owner must be told of its move.
 *
 * @param from exclusive end before the first of the moves that are told together; null when it had none
 * @param to exclusive end now; null when it has none any more
 */
record Moved(
        UUID leadUnitId, Subject subject, UUID subjectId, DutyName name, @Nullable Instant from, @Nullable Instant to) {

    static Moved of(Row row) {
        return new Moved(
                row.uuid("lead_unit_id"),
                row.constant("subject", Subject.class),
                row.uuid("subject_id"),
                new DutyName(row.textOrNull("code"), row.text("title")),
                row.instantOrNull("from_due_at"),
                row.instantOrNull("due_at"));
    }
}
