package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.UnitRef;

/**
 * A deadline of the register.
 *
 * @param subjectId the task, the reporting obligation or the duty to issue a plan
 * @param unit whose plan it is
 * @param leadUnit who owes it
 * @param dueAt exclusive: what is done at this moment is late
 * @param lastDay the last day in Viet Nam on which it can be met
 * @param lapseReason why nothing is owed any more; null while it is, and for what lapsed before reasons were kept
 * @param earlierDueAt the ends it had before it was moved, oldest first
 * @param moves the same with cause and moment, oldest first
 */
record DeadlineView(
        UUID id,
        Subject subject,
        UUID subjectId,
        @Nullable String code,
        String title,
        UnitRef unit,
        UnitRef leadUnit,
        OffsetDateTime dueAt,
        LocalDate lastDay,
        DeadlineStatus status,
        @Nullable OffsetDateTime metAt,
        @Nullable LapseReason lapseReason,
        List<OffsetDateTime> earlierDueAt,
        List<DueMoved> moves) {

    static DeadlineView of(Row row, List<DueMoved> moves, Instant now) {
        Instant dueAt = row.instant("due_at");
        Instant metAt = row.instantOrNull("met_at");
        return new DeadlineView(
                row.uuid("id"),
                row.constant("subject", Subject.class),
                row.uuid("subject_id"),
                row.textOrNull("code"),
                row.text("title"),
                UnitRef.of(row, "unit"),
                UnitRef.of(row, "lead_unit"),
                VietnamTime.at(dueAt),
                new Deadline(dueAt).lastDay(),
                DeadlineStatus.of(dueAt, metAt, row.flag("lapsed"), now),
                VietnamTime.atOrNull(metAt),
                row.textOrNull("lapse_reason") == null ? null : row.constant("lapse_reason", LapseReason.class),
                moves.stream().map(DueMoved::from).filter(Objects::nonNull).toList(),
                moves);
    }
}
