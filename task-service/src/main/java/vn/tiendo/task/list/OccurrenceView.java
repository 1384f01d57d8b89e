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

/**
 * One date on which work of a task is owed.
 *
 * @param label what people call the period
 * @param dueAt exclusive end, Vietnamese legal time
 * @param lastDay the last day on which it can be met
 * @param status {@code OPEN}, {@code DONE}, {@code NOT_ARISEN} or {@code CANCELLED}
 * @param doneAt when it was done in the world
 */
@Schema(name = "Occurrence")
record OccurrenceView(
        UUID id,
        String label,
        OffsetDateTime dueAt,
        LocalDate lastDay,
        String status,
        @Nullable OffsetDateTime doneAt) {

    /** As the database tells it. */
    record Stored(UUID id, String label, Instant dueAt, String status, @Nullable Instant doneAt) {}

    static List<OccurrenceView> of(List<Stored> occurrences) {
        return occurrences.stream()
                .map(stored -> new OccurrenceView(
                        stored.id(),
                        stored.label(),
                        VietnamTime.at(stored.dueAt()),
                        new Deadline(stored.dueAt()).lastDay(),
                        stored.status(),
                        VietnamTime.atOrNull(stored.doneAt())))
                .toList();
    }
}
