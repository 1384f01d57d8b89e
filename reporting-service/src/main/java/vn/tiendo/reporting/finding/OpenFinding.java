package vn.tiendo.reporting.finding;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.unit.UnitRef;

/**
 * Something an inspection found that no re-inspection has closed.
 *
 * @param taskId null when it is about the unit as a whole
 * @param lead who must put it right
 * @param dueAt exclusive
 * @param overdue whether it was still to be remedied when its time was over
 */
public record OpenFinding(
        UUID id,
        @Nullable UUID taskId,
        UnitRef unit,
        UnitRef lead,
        String title,
        FindingStatus status,
        OffsetDateTime dueAt,
        boolean overdue) {}
