package vn.tiendo.notification.webhook;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/**
 * One attempt to tell a receiver of an event.
 *
 * @param id of this attempt alone
 * @param eventId the same in all attempts
 * @param sequence rises by one with each event of the same thing that the webhook is told of
 * @param status what the receiver answered; null when it did not
 * @param error why there was no answer; null when there was one
 * @param state of the message now: QUEUED, SENT or FAILED
 */
record AttemptView(
        UUID id,
        UUID eventId,
        String type,
        String subject,
        long sequence,
        @Nullable Integer status,
        @Nullable String error,
        int milliseconds,
        String state,
        OffsetDateTime attemptedAt) {

    static AttemptView of(Row row) {
        return new AttemptView(
                row.uuid("id"),
                row.uuid("event_id"),
                row.text("type"),
                row.text("subject"),
                row.number("sequence"),
                row.integerOrNull("status"),
                row.textOrNull("error"),
                row.integer("milliseconds"),
                row.text("state"),
                row.moment("attempted_at"));
    }
}
