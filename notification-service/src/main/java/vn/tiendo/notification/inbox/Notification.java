package vn.tiendo.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;

@Entity
class Notification {
    @Id
    private UUID id;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String subject;
    private UUID subjectId;
    private String title;
    private String body;
    private String link;
    private Instant createdAt;
    private @Nullable Instant readAt;
    private @Nullable String readBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    Notification(UUID id, NewNotification told, Instant now) {
        this.id = id;
        this.unitId = told.unitId();
        this.kind = told.kind();
        this.subject = told.subject();
        this.subjectId = told.subjectId();
        this.title = told.title();
        this.body = told.body();
        this.link = told.link();
        this.createdAt = stored(now);
    }

    /** The first reader of the unit counts; the others find it read. */
    void read(String subjectOfReader, Instant now) {
        if (readAt == null) {
            readAt = stored(now);
            readBy = subjectOfReader;
        }
    }

    /** As precise as the table, so that the first answer is the same as the later ones. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID unitId() {
        return unitId;
    }

    NotificationView view() {
        return new NotificationView(
                id,
                unitId,
                kind,
                subject,
                subjectId,
                title,
                body,
                link,
                VietnamTime.at(createdAt),
                VietnamTime.atOrNull(readAt));
    }
}
