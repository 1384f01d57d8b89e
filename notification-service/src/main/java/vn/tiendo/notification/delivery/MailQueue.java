package vn.tiendo.notification.delivery;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationsPosted;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;

/**
 * Mails that wait. Whoever takes one holds it for the time of the lease, so a process that dies while sending loses
 * nothing. Waiting is measured by the database's clock: it says how long a server was left in peace, which has nothing
 * to do with the day that the province's clock shows.
 */
@Singleton
class MailQueue {
    /** More notices than this at once are bulk, and wait behind what a person has just done. */
    private static final int MOST_PROMPT = 20;

    private final Sql sql;
    private final Clock clock;
    private final Duration lease;

    MailQueue(Sql sql, Clock clock, @ConfigProperty(name = "tiendo.mail.lease") Duration lease) {
        this.sql = sql;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * A mail taken from the queue.
     *
     * @param digest whether it carries others along
     * @param person null while it is addressed to whoever holds a post in the unit
     */
    record Item(
            UUID id,
            UUID notificationId,
            UUID unitId,
            @Nullable String unitName,
            @Nullable String person,
            int attempts,
            boolean digest,
            String title,
            String body,
            String link) {}

    /** What a digest holds, oldest first. */
    List<String> titles(Item digest) {
        return sql.list(
                "SELECT n.title FROM delivery d JOIN notification n ON n.id = d.notification_id"
                        + " WHERE d.digest_of = ? ORDER BY n.id",
                row -> row.text("title"),
                digest.id());
    }

    /** Commits or rolls back with the notices. */
    void queue(@Observes NotificationsPosted posted) {
        int lane = posted.notifications().size() > MOST_PROMPT ? 1 : 0;
        sql.batch(
                "INSERT INTO delivery (id, notification_id, channel, unit_id, state, queued_at, lane)"
                        + " VALUES (?, ?, 'MAIL', ?, 'QUEUED', ?, ?)",
                posted.notifications().stream()
                        .map(notification -> new @Nullable Object[] {
                            Ids.next(), notification.id(), notification.unitId(), notification.createdAt(), lane
                        })
                        .toList());
    }

    Optional<Item> take() {
        return sql.one(
                "WITH next AS (UPDATE delivery SET attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?) WHERE id ="
                        + " (SELECT id FROM delivery WHERE state = 'QUEUED' AND next_attempt_at <= now()"
                        + " ORDER BY lane, next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *)"
                        + " SELECT next.id, next.notification_id, next.unit_id, unit.name, next.person, next.attempts,"
                        + " next.digest_of, n.title, n.body, n.link FROM next JOIN notification n ON n.id = next.notification_id"
                        + " LEFT JOIN unit ON unit.id = next.unit_id",
                row -> new Item(
                        row.uuid("id"),
                        row.uuid("notification_id"),
                        row.uuid("unit_id"),
                        row.textOrNull("name"),
                        row.textOrNull("person"),
                        row.integer("attempts"),
                        row.uuidOrNull("digest_of") != null,
                        row.text("title"),
                        row.text("body"),
                        row.text("link")),
                seconds(lease));
    }

    /** Puts one mail to each person in place of the mail to the unit. */
    void address(Item toUnit, List<PostHolder> holders) {
        sql.batch(
                "INSERT INTO delivery (id, notification_id, channel, unit_id, person, queued_at, lane, state)"
                        + " SELECT ?, d.notification_id, d.channel, d.unit_id, ?, d.queued_at, d.lane,"
                        + " CASE WHEN n.kind = ANY (p.off) THEN 'DECLINED'"
                        + " WHEN n.kind = ANY (p.digest) THEN 'DIGEST' ELSE 'QUEUED' END FROM delivery d"
                        + " JOIN notification n ON n.id = d.notification_id LEFT JOIN preference p ON p.person = ?"
                        + " WHERE d.id = ? ON CONFLICT DO NOTHING",
                holders.stream()
                        .map(holder -> new @Nullable Object[] {Ids.next(), holder.id(), holder.id(), toUnit.id()})
                        .toList());
        sql.update("DELETE FROM delivery WHERE id = ?", toUnit.id());
    }

    void sent(Item item, String addressMask) {
        finish(item, "SENT", addressMask, null);
    }

    void failed(Item item, String error) {
        finish(item, "FAILED", null, error);
    }

    void retry(Item item, Duration pause, String error) {
        sql.update(
                "UPDATE delivery SET next_attempt_at = now() + make_interval(secs => ?), last_error = ?"
                        + " WHERE id = ? AND state = 'QUEUED'",
                seconds(pause),
                error,
                item.id());
    }

    private void finish(Item item, String state, @Nullable String addressMask, @Nullable String error) {
        sql.update(
                "UPDATE delivery SET state = ?, address_mask = ?, last_error = ?, finished_at = ?"
                        + " WHERE id = ? OR digest_of = ?",
                state,
                addressMask,
                error,
                clock.instant(),
                item.id(),
                item.id());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
