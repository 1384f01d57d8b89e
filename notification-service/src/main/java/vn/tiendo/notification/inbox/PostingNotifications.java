package vn.tiendo.notification.inbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;

/** Puts notices into the inboxes of units. */
@Singleton
public class PostingNotifications {
    private static final long LOCK = 0x6e6f_7469_6365L;

    private final Notifications notifications;
    private final Sql sql;
    private final Event<NotificationsPosted> posted;
    private final Clock clock;

    PostingNotifications(Notifications notifications, Sql sql, Event<NotificationsPosted> posted, Clock clock) {
        this.notifications = notifications;
        this.sql = sql;
        this.posted = posted;
        this.clock = clock;
    }

    /** Belongs to the transaction of whatever is told. */
    public void post(List<NewNotification> told) {
        if (told.isEmpty()) {
            return;
        }
        // Streams resume after an id they have seen, so no lower one may be committed after it.
        sql.list("SELECT pg_advisory_xact_lock(?)", row -> true, LOCK);
        Instant now = clock.instant();
        List<Notification> all = told.stream()
                .map(notice -> new Notification(Ids.next(), notice, now))
                .toList();
        notifications.persist(all);
        posted.fire(new NotificationsPosted(all.stream().map(Notification::view).toList()));
    }
}
