package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code finding}, compacted: what inspections found and must be put right. */
public sealed interface FindingEvent extends Event {

    /**
     * A finding as it stands now.
     *
     * @param taskId the task it is about, null when it is about the unit as a whole
     * @param unitId the inspected unit
     * @param leadUnitId who must put it right
     * @param title what was found in a few words that name no person
     * @param dueAt exclusive: what is remedied at that moment is late
     * @param version rises with each change of the finding
     */
    @EventType("vn.tiendo.finding.state.v1")
    record FindingState(
            UUID findingId,
            UUID inspectionId,
            @Nullable UUID taskId,
            UUID unitId,
            UUID leadUnitId,
            String title,
            FindingStatus status,
            Instant dueAt,
            long version,
            Instant occurredAt)
            implements FindingEvent {
        @Override
        public String key() {
            return findingId.toString();
        }
    }

    /** Only a re-inspection closes a finding; what does not pass it is open again. */
    enum FindingStatus {
        OPEN,
        REMEDIED,
        CLOSED
    }
}
