package vn.tiendo.notification.webhook;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.EventHeard;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/**
 * What waits to be told. As in the mail queue, who takes a message holds it for the time of a lease, and waiting is
 * measured by the database's clock.
 */
@Singleton
class Messages {
    static final String PING = "vn.tiendo.webhook.ping.v1";
    /** From so many failures in a row on, one message alone tries whether the receiver is back. */
    private static final int BROKEN = 5;

    private static final int MOST_AT_ONCE_EACH = 16;
    private static final int MOST_AT_ONCE = 64;

    private final Sql sql;
    private final SecretBox box;
    private final Clock clock;
    private final Duration lease;
    private final Duration stamina;

    Messages(
            Sql sql,
            SecretBox box,
            Clock clock,
            @ConfigProperty(name = "tiendo.webhooks.lease") Duration lease,
            @ConfigProperty(name = "tiendo.webhooks.stamina") Duration stamina) {
        this.sql = sql;
        this.box = box;
        this.clock = clock;
        this.lease = lease;
        this.stamina = stamina;
    }

    /** @param previous the secret before, while both are good */
    record Message(
            UUID id,
            UUID webhookId,
            String url,
            Secret secret,
            @Nullable Secret previous,
            UUID eventId,
            String type,
            String subject,
            long sequence,
            String body,
            int attempts,
            int failures,
            boolean expired) {

        static Message of(Row row, SecretBox box) {
            UUID webhook = row.uuid("webhook_id");
            String previous = row.textOrNull("previous_secret");
            return new Message(
                    row.uuid("id"),
                    webhook,
                    row.text("url"),
                    box.open(row.text("secret"), webhook),
                    previous == null ? null : box.open(previous, webhook),
                    row.uuid("event_id"),
                    row.text("type"),
                    row.text("subject"),
                    row.number("sequence"),
                    row.text("body"),
                    row.integer("attempts"),
                    row.integer("failures"),
                    row.flag("expired"));
        }
    }

    /** In the transaction of whatever is told of: to each subscription above the unit that asked for such events. */
    void queue(@Observes EventHeard heard) {
        Event event = heard.event();
        String type = Topic.typeOf(event.getClass());
        List<UUID> webhooks = sql.list(
                "SELECT w.id FROM webhook w JOIN unit ON unit.path @> ARRAY[w.unit_id]"
                        + " WHERE unit.id = ? AND w.events @> ARRAY[?::text] AND w.deleted_at IS NULL ORDER BY w.id",
                row -> row.uuid("id"),
                ConcernedUnit.of(event),
                type);
        if (!webhooks.isEmpty()) {
            String data = new String(EventJson.write(event), StandardCharsets.UTF_8);
            webhooks.forEach(webhook -> queue(webhook, heard.id(), type, event.key(), data));
        }
    }

    void queue(UUID webhook, UUID eventId, String type, String subject, String data) {
        long sequence = sql.one(
                        "INSERT INTO webhook_sequence (webhook_id, subject, last) VALUES (?, ?, 1)"
                                + " ON CONFLICT (webhook_id, subject) DO UPDATE SET last = webhook_sequence.last + 1"
                                + " RETURNING last",
                        row -> row.number("last"),
                        webhook,
                        subject)
                .orElseThrow();
        // The data is JSON as it came and the rest needs no escaping.
        String body = "{\"id\":\"" + eventId + "\",\"type\":\"" + type + "\",\"subject\":\"" + subject
                + "\",\"sequence\":" + sequence + ",\"data\":" + data + "}";
        sql.update(
                "INSERT INTO webhook_message (id, webhook_id, event_id, type, subject, sequence, body, state, queued_at,"
                        + " give_up_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, now() + make_interval(secs => ?))"
                        + " ON CONFLICT (webhook_id, event_id) DO NOTHING",
                Ids.next(),
                webhook,
                eventId,
                type,
                subject,
                sequence,
                body,
                clock.instant(),
                seconds(stamina));
    }

    /** A fair share for each webhook, so that a slow receiver keeps nobody else waiting. */
    List<Message> take() {
        return sql.list(
                "WITH ready AS (SELECT m.id FROM webhook w CROSS JOIN LATERAL (SELECT id FROM webhook_message"
                        + " WHERE webhook_id = w.id AND state = 'QUEUED' AND next_attempt_at <= now()"
                        + " ORDER BY next_attempt_at, id LIMIT CASE WHEN w.failures >= ? THEN 1 ELSE ? END"
                        + " FOR UPDATE SKIP LOCKED) m"
                        + " WHERE w.deleted_at IS NULL AND (w.paused_until IS NULL OR w.paused_until <= now()) LIMIT ?),"
                        + " taken AS (UPDATE webhook_message SET attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?)"
                        + " WHERE id IN (SELECT id FROM ready) RETURNING *)"
                        + " SELECT taken.*, w.url, w.secret, w.failures, taken.give_up_at <= now() AS expired,"
                        + " CASE WHEN w.previous_until > now() THEN w.previous_secret END AS previous_secret"
                        + " FROM taken JOIN webhook w ON w.id = taken.webhook_id ORDER BY taken.id",
                row -> Message.of(row, box),
                BROKEN,
                MOST_AT_ONCE_EACH,
                MOST_AT_ONCE,
                seconds(lease));
    }

    /** Writes an attempt down and draws its consequences for the message and for the webhook. */
    void attempted(Message message, UUID attempt, Outcome outcome, Duration pause) {
        sql.update(
                "INSERT INTO webhook_attempt (id, message_id, webhook_id, status, error, milliseconds, attempted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                attempt,
                message.id(),
                message.webhookId(),
                outcome.status(),
                outcome.error(),
                outcome.milliseconds(),
                clock.instant());
        boolean over = outcome.accepted() || message.expired();
        Instant finished = over ? clock.instant() : null;
        sql.update(
                "UPDATE webhook_message SET state = ?, finished_at = ?,"
                        + " next_attempt_at = now() + make_interval(secs => ?) WHERE id = ?",
                over ? (outcome.accepted() ? "SENT" : "FAILED") : "QUEUED",
                finished,
                seconds(pause),
                message.id());
        if (!outcome.accepted()) {
            sql.update(
                    "UPDATE webhook SET failures = failures + 1, paused_until = CASE WHEN failures + 1 >= ?"
                            + " THEN now() + make_interval(secs => ?) END WHERE id = ?",
                    BROKEN,
                    seconds(pause),
                    message.webhookId());
        } else if (message.failures() > 0) {
            // Whoever waited for the receiver need not wait any longer.
            sql.update("UPDATE webhook SET failures = 0, paused_until = NULL WHERE id = ?", message.webhookId());
            sql.update(
                    "UPDATE webhook_message SET next_attempt_at = now() WHERE webhook_id = ? AND state = 'QUEUED'"
                            + " AND attempts > 0 AND id <> ? AND next_attempt_at > now() + make_interval(secs => ?)",
                    message.webhookId(),
                    message.id(),
                    seconds(lease));
        }
    }

    /** @param status what was answered; null without an answer */
    record Outcome(@Nullable Integer status, @Nullable String error, int milliseconds) {
        boolean accepted() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** Once more from the beginning, whatever became of it. */
    int again(UUID message) {
        return sql.update(AGAIN + " WHERE id = ?", seconds(stamina), message);
    }

    /** The same for all that were queued from a moment on and before another. */
    int again(UUID webhook, Instant from, Instant to) {
        return sql.update(
                AGAIN + " WHERE webhook_id = ? AND queued_at >= ? AND queued_at < ?",
                seconds(stamina),
                webhook,
                from,
                to);
    }

    private static final String AGAIN = "UPDATE webhook_message SET state = 'QUEUED', finished_at = NULL,"
            + " attempts = 0, next_attempt_at = now(), give_up_at = now() + make_interval(secs => ?)";

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
