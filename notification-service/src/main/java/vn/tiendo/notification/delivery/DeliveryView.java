package vn.tiendo.notification.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/**
 * One way in which somebody was told, or will be.
 *
 * @param unitId the unit that is told
 * @param personId who in the unit, as an id of the identity provider; null until that was looked up
 * @param delegateId who was told instead because the person is away; null when nobody was
 * @param address masked; null until sent
 * @param attempts so far
 * @param nextAttemptAt null when nothing more will be tried
 * @param lastError what the last attempt ended with; null when none failed
 * @param finishedAt when it was sent or given up
 */
record DeliveryView(
        UUID id,
        UUID notificationId,
        String title,
        String channel,
        UUID unitId,
        @Nullable String personId,
        @Nullable String delegateId,
        @Nullable String address,
        DeliveryState state,
        int attempts,
        OffsetDateTime queuedAt,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String lastError) {

    static DeliveryView of(Row row) {
        DeliveryState state = row.constant("state", DeliveryState.class);
        return new DeliveryView(
                row.uuid("id"),
                row.uuid("notification_id"),
                row.text("title"),
                row.text("channel"),
                row.uuid("unit_id"),
                row.textOrNull("person"),
                row.textOrNull("delegate"),
                row.textOrNull("address_mask"),
                state,
                row.integer("attempts"),
                row.moment("queued_at"),
                state == DeliveryState.QUEUED ? row.moment("next_attempt_at") : null,
                row.momentOrNull("finished_at"),
                row.textOrNull("last_error"));
    }
}
