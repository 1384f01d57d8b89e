package vn.tiendo.notification.inbox;

import java.util.UUID;

/**
 * A notice to be posted.
 *
 * @param unitId the unit that is told
 * @param subject {@code TASK}, {@code REPORT}, {@code ISSUANCE}, {@code FINDING}, {@code DIFFICULTY}, {@code REQUEST}, or {@code UNIT} for what concerns several of its duties
 * @param body paragraphs, one a line
 */
public record NewNotification(
        UUID unitId, NotificationKind kind, String subject, UUID subjectId, String title, String body, String link) {}
