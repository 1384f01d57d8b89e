package vn.tiendo.task.coordination;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for support. Moments are in Vietnamese legal time (+07:00).
 *
 * @param unitId the unit asked
 * @param replyBy the last day in time for an answer
 * @param status {@code UNANSWERED} from the day after {@code replyBy} until an answer comes
 * @param reason of the answer
 */
@Schema(name = "CoordinationRequest")
record RequestView(
        UUID id,
        UUID taskId,
        String taskCode,
        String taskTitle,
        UUID unitId,
        String unitName,
        String text,
        LocalDate replyBy,
        RequestStatus status,
        OffsetDateTime askedAt,
        UUID askedByUnitId,
        String askedByUnitName,
        @Nullable OffsetDateTime answeredAt,
        @Nullable UUID answeredByUnitId,
        @Nullable String reason) {}
