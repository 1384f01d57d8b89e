package vn.tiendo.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationsPosted;
import vn.tiendo.notification.preference.PreferencesChanged;
import vn.tiendo.notification.preference.QuietHours;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;

/**
 * Mails and short messages that wait. Whoever takes one holds it for the time of the lease, so a process that dies
 * while sending loses nothing. Waiting is measured by the database's clock: it says how long a server was left in
 * peace, which has nothing to do with the day that the province's clock shows.
 */
@Singleton
class MailQueue {
    /** More notices than this at once are bulk, and wait behind what a person has just done. */
    private static final int MOST_PROMPT = 20;

    private static final String QUIET = "quiet-hours";

    /** The state that the preferences p give to a waiting delivery d of a notice n. */
    private static final String WANTED =
            "CASE WHEN d.channel = 'TEXT' THEN CASE WHEN n.kind = ANY (p.text) THEN 'QUEUED' ELSE 'DECLINED' END"
                    + " WHEN n.kind = ANY (p.off) THEN 'DECLINED'"
                    + " WHEN n.kind = ANY (p.digest) THEN 'DIGEST' ELSE 'QUEUED' END";

    private static final String AFTER_QUIET =
            "UPDATE delivery SET next_attempt_at = now() WHERE state = 'QUEUED' AND last_error = ?";

    private final Sql sql;
    private final Clock clock;
    private final Duration lease;
    private final boolean carriesTexts;

    MailQueue(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "tiendo.mail.lease") Duration lease,
            @ConfigProperty(name = "tiendo.text.gateway") Optional<URI> textGateway) {
        this.sql = sql;
        this.clock = clock;
        this.lease = lease;
        this.carriesTexts = textGateway.isPresent();
    }

    boolean carriesTexts() {
        return carriesTexts;
    }

    /**
     * A mail taken from the queue.
     *
     * @param digest whether it carries others along
     * @param person null while it is addressed to whoever holds a post in the unit
     * @param away whether somebody stands in for the person today
     * @param quiet when the person is left in peace; null for never
     */
    record Item(
            UUID id,
            UUID notificationId,
            UUID unitId,
            @Nullable String unitName,
            @Nullable String person,
            int attempts,
            boolean digest,
            String subject,
            String title,
            String body,
            String link,
            boolean away,
            @Nullable QuietHours quiet) {}

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

    Optional<Item> take(String channel) {
        return sql.one(
                "WITH next AS (UPDATE delivery SET attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?) WHERE id ="
                        + " (SELECT id FROM delivery WHERE state = 'QUEUED' AND channel = ? AND next_attempt_at <= now()"
                        + " ORDER BY lane, next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *)"
                        + " SELECT next.id, next.notification_id, next.unit_id, unit.name, next.person, next.attempts,"
                        + " next.digest_of, n.subject, n.title, n.body, n.link, p.quiet_from, p.quiet_to,"
                        + " EXISTS (SELECT 1 FROM delegation a WHERE a.person = next.person AND a.unit_id = next.unit_id"
                        + " AND a.active AND ? BETWEEN a.from_day AND a.to_day) AS away"
                        + " FROM next JOIN notification n ON n.id = next.notification_id"
                        + " LEFT JOIN unit ON unit.id = next.unit_id LEFT JOIN preference p ON p.person = next.person",
                row -> new Item(
                        row.uuid("id"),
                        row.uuid("notification_id"),
                        row.uuid("unit_id"),
                        row.textOrNull("name"),
                        row.textOrNull("person"),
                        row.integer("attempts"),
                        row.uuidOrNull("digest_of") != null,
                        row.text("subject"),
                        row.text("title"),
                        row.text("body"),
                        row.text("link"),
                        row.flag("away"),
                        QuietHours.of(row)),
                seconds(lease),
                channel,
                LocalDate.now(clock));
    }

    /** Puts one mail to each person in place of the mail to the unit, and a short message beside it where wanted. */
    void address(Item toUnit, List<PostHolder> holders) {
        toPersons(holders.stream().map(holder -> of(holder.id(), toUnit.id())).toList());
        if (carriesTexts) {
            texts(toUnit, holders);
        }
        sql.update("DELETE FROM delivery WHERE id = ?", toUnit.id());
    }

    private void texts(Item toUnit, List<PostHolder> holders) {
        sql.batch(
                "INSERT INTO delivery (id, notification_id, channel, unit_id, person, queued_at, lane, state)"
                        + " SELECT ?, d.notification_id, 'TEXT', d.unit_id, p.person, d.queued_at, d.lane, 'QUEUED'"
                        + " FROM delivery d JOIN notification n ON n.id = d.notification_id"
                        + " JOIN preference p ON p.person = ? AND n.kind = ANY (p.text)"
                        + " WHERE d.id = ?"
                        + " ON CONFLICT DO NOTHING",
                holders.stream()
                        .map(holder -> new @Nullable Object[] {Ids.next(), holder.id(), toUnit.id()})
                        .toList());
    }

    /** Puts what waits for a person, a whole digest too, before whoever stands in, in the way they want it. */
    void passOn(Item item, String delegate) {
        toPersons(sql.list(
                "SELECT id FROM delivery WHERE id = ? OR digest_of = ? ORDER BY id",
                row -> of(delegate, row.uuid("id")),
                item.id(),
                item.id()));
        sql.update(
                "UPDATE delivery SET state = 'DELEGATED', delegate = ?, finished_at = ? WHERE id = ? OR digest_of = ?",
                delegate,
                clock.instant(),
                item.id(),
                item.id());
    }

    private static @Nullable Object[] of(String person, UUID delivery) {
        return new @Nullable Object[] {Ids.next(), person, person, delivery};
    }

    private void toPersons(List<@Nullable Object[]> rows) {
        sql.batch(
                "INSERT INTO delivery (id, notification_id, channel, unit_id, person, queued_at, lane, state)"
                        + " SELECT ?, d.notification_id, d.channel, d.unit_id, ?, d.queued_at, d.lane,"
                        + " " + WANTED + " FROM delivery d"
                        + " JOIN notification n ON n.id = d.notification_id LEFT JOIN preference p ON p.person = ?"
                        + " WHERE d.id = ? AND (d.channel = 'MAIL' OR n.kind = ANY (p.text)) ON CONFLICT DO NOTHING",
                rows);
    }

    /** Until the person wants to hear again, which is no attempt. */
    void keepQuiet(Item item, Duration pause) {
        sql.update(
                "UPDATE delivery SET next_attempt_at = now() + make_interval(secs => ?), attempts = attempts - 1,"
                        + " last_error = ? WHERE id = ? AND state = 'QUEUED'",
                seconds(pause),
                QUIET,
                item.id());
    }

    /** What waits goes the way that is wanted now; a digest that is being sent stays whole. */
    void askAgain(@Observes PreferencesChanged changed) {
        sql.update(AFTER_QUIET + " AND person = ?", QUIET, changed.person());
        sql.update(
                "UPDATE delivery d SET state = " + WANTED + ", next_attempt_at = CASE WHEN d.state = 'DIGEST'"
                        + " THEN now() ELSE d.next_attempt_at END,"
                        + " finished_at = CASE WHEN " + WANTED + " = 'DECLINED' THEN ?::timestamptz END"
                        + " FROM notification n, preference p WHERE n.id = d.notification_id AND p.person = d.person"
                        + " AND d.person = ? AND d.state IN ('QUEUED', 'DIGEST') AND d.digest_of IS NULL"
                        + " AND d.state <> " + WANTED,
                clock.instant(),
                changed.person());
    }

    void askAgain(@Observes ClockMoved moved) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(AFTER_QUIET, QUIET));
    }

    void sent(Item item, @Nullable String addressMask) {
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
