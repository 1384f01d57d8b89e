package vn.tiendo.notification.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/**
 * A notice.
 *
 * @param id rises with time; the id of its event on the live stream too
 * @param unitId the unit that was told
 * @param subject {@code TASK}, {@code REPORT}, {@code ISSUANCE}, {@code FINDING}, {@code DIFFICULTY}, {@code REQUEST}, or {@code UNIT} for what concerns several of its duties
 * @param body Vietnamese text, one paragraph a line
 * @param link where to look at what it is about
 * @param readAt when the first holder of a post in the unit marked it read; null while unread
 */
public record NotificationView(
        UUID id,
        UUID unitId,
        NotificationKind kind,
        String subject,
        UUID subjectId,
        String title,
        String body,
        String link,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime readAt) {

    static NotificationView of(Row row) {
        return new NotificationView(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.constant("kind", NotificationKind.class),
                row.text("subject"),
                row.uuid("subject_id"),
                row.text("title"),
                row.text("body"),
                row.text("link"),
                row.moment("created_at"),
                row.momentOrNull("read_at"));
    }
}
