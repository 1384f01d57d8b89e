package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.UnitRef;

/**
 * Who owes what to whom.
 *
 * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR}
 * @param unit the reporter
 * @param through the desk that receives on behalf of the recipient
 * @param dataFrom first day of the data window
 * @param dataTo last day of the data window, inclusive
 * @param dueAt exclusive: what arrives at this moment is late
 * @param lastDay the last day on which it is in time
 * @param submittedAt when the report came in; null while it is owed, also after a return
 * @param obligationId the obligation itself: the same as {@code id}, but for a unit that owes it no longer, where {@code id}
 *     is that of the transfer
 * @param workOf whose work the report tells of
 * @param transferredTo who owes it now, for a unit that owes it no longer
 * @param planIssuer who issued the plan, whatever became of that unit
 * @param windowSource the provision that gives the data window because the plan names none; null when the plan does
 * @param dueSource likewise for the due date
 * @param warnings while it is owed: what makes its day hard to keep, by the calendar as it is now
 * @param line the recurring line of the plan whose product the report is; null when the plan asks for it as a whole
 */
public record ObligationView(
        UUID id,
        UUID planId,
        int planVersion,
        int year,
        String period,
        UnitRef unit,
        UnitRef recipient,
        @Nullable UnitRef through,
        LocalDate dataFrom,
        LocalDate dataTo,
        OffsetDateTime dueAt,
        LocalDate lastDay,
        ObligationStatus status,
        @Nullable OffsetDateTime submittedAt,
        @Nullable UUID reportId,
        long version,
        UUID obligationId,
        @Nullable UnitRef workOf,
        @Nullable UnitRef transferredTo,
        @Nullable UnitRef planIssuer,
        @Nullable String windowSource,
        @Nullable String dueSource,
        List<ObligationWarning> warnings,
        @Nullable OfLine line) {

    static ObligationView of(Row row, Instant now, WorkingCalendar calendar) {
        Instant dueAt = row.instant("due_at");
        LocalDate lastDay = new Deadline(dueAt).lastDay();
        @Nullable Instant submittedAt = row.instantOrNull("submitted_at");
        ObligationStatus status = status(row, dueAt, submittedAt, now);
        return new ObligationView(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.integer("plan_version"),
                row.integer("year"),
                row.text("period"),
                UnitRef.of(row, "unit"),
                UnitRef.of(row, "recipient"),
                UnitRef.ofNullable(row, "through"),
                row.date("data_from"),
                row.date("data_to"),
                VietnamTime.at(dueAt),
                lastDay,
                status,
                VietnamTime.atOrNull(submittedAt),
                row.uuidOrNull("report_id"),
                row.number("version"),
                row.uuid("obligation_id"),
                UnitRef.ofNullable(row, "source"),
                UnitRef.ofNullable(row, "transferred"),
                UnitRef.ofNullable(row, "issuer"),
                row.textOrNull("window_source"),
                row.textOrNull("due_source"),
                status.owed()
                        ? ObligationWarning.of(row.date("data_to"), lastDay, otherLastDay(row), calendar)
                        : List.of(),
                line(row));
    }

    private static @Nullable OfLine line(Row row) {
        @Nullable String code = row.textOrNull("line_code");
        return code == null ? null : new OfLine(code, row.text("line_task"));
    }

    private static @Nullable LocalDate otherLastDay(Row row) {
        @Nullable Instant other = row.instantOrNull("other_due_at");
        return other == null ? null : new Deadline(other).lastDay();
    }

    private static ObligationStatus status(Row row, Instant dueAt, @Nullable Instant submittedAt, Instant now) {
        if (row.uuidOrNull("transferred_id") != null) {
            return ObligationStatus.TRANSFERRED;
        }
        return row.instantOrNull("waived_at") != null
                ? ObligationStatus.WAIVED
                : ObligationStatus.of(dueAt, submittedAt, now);
    }
}
