package vn.tiendo.notification.published;

import java.time.OffsetDateTime;
import java.util.UUID;
import vn.tiendo.platform.sql.Row;

/**
 * A calendar feed of the caller.
 *
 * @param unitId the unit whose deadlines it shows, with all below it
 */
record FeedView(UUID id, UUID unitId, OffsetDateTime createdAt) {
    static FeedView of(Row row) {
        return new FeedView(row.uuid("id"), row.uuid("unit_id"), row.moment("created_at"));
    }
}
