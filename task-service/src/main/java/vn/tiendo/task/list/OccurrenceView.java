package vn.tiendo.task.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.Schedule.DayUnit;

/**
 * One date on which work of a task is owed.
 *
 * @param label what people call the period
 * @param dueAt exclusive end, Vietnamese legal time
 * @param lastDay the last day on which it can be met
 * @param status {@code OPEN}, {@code DONE}, {@code NOT_ARISEN} or {@code CANCELLED}
 * @param doneAt when it was done in the world
 * @param counted from which event the date follows; null when the plan itself names it
 */
@Schema(name = "Occurrence")
record OccurrenceView(
        UUID id,
        String label,
        OffsetDateTime dueAt,
        LocalDate lastDay,
        String status,
        @Nullable OffsetDateTime doneAt,
        @Nullable Counted counted) {

    /**
     * @param happenedOn the day of the event, which is not counted itself
     * @param days after that day; before it when negative
     * @param inclusive whether the last day is still in time
     * @param triggerId the recorded event; null once it was withdrawn
     */
    @Schema(name = "CountedTerm")
    public record Counted(
            String event, LocalDate happenedOn, int days, DayUnit unit, boolean inclusive, @Nullable UUID triggerId) {}

    /** As the database tells it. */
    record Stored(
            UUID id, String label, Instant dueAt, String status, @Nullable Instant doneAt, @Nullable Counted counted) {}

    static List<OccurrenceView> of(List<Stored> occurrences) {
        return occurrences.stream()
                .map(stored -> new OccurrenceView(
                        stored.id(),
                        stored.label(),
                        VietnamTime.at(stored.dueAt()),
                        new Deadline(stored.dueAt()).lastDay(),
                        stored.status(),
                        VietnamTime.atOrNull(stored.doneAt()),
                        stored.counted()))
                .toList();
    }
}
