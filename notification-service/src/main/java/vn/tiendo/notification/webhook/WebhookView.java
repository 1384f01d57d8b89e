package vn.tiendo.notification.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/**
 * A subscription.
 *
 * @param unitId the unit whose subtree it hears of
 * @param events types, as in the topics
 * @param failures attempts in a row that failed; 0 while all is well
 * @param pausedUntil nothing is sent before then because too much failed; what happens meanwhile waits
 * @param waiting messages on their way
 */
record WebhookView(
        UUID id,
        UUID unitId,
        String url,
        List<String> events,
        int failures,
        @Nullable OffsetDateTime pausedUntil,
        long waiting,
        OffsetDateTime createdAt) {

    static WebhookView of(Row row) {
        return new WebhookView(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("url"),
                row.texts("events"),
                row.integer("failures"),
                row.momentOrNull("paused_until"),
                row.number("waiting"),
                row.moment("created_at"));
    }
}
