package vn.tiendo.notification.webhook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** The subscriptions. A secret is told once, when it is made. */
@Singleton
class Webhooks {
    private static final String SELECT = "SELECT w.*, (SELECT count(*) FROM webhook_message m"
            + " WHERE m.webhook_id = w.id AND m.state = 'QUEUED') AS waiting"
            + " FROM webhook w JOIN unit ON unit.id = w.unit_id WHERE w.deleted_at IS NULL AND unit.path && ?::uuid[]";

    private final Sql sql;
    private final SecretBox box;
    private final Clock clock;
    private final Duration overlap;

    Webhooks(Sql sql, SecretBox box, Clock clock, @ConfigProperty(name = "tiendo.webhooks.overlap") Duration overlap) {
        this.sql = sql;
        this.box = box;
        this.clock = clock;
        this.overlap = overlap;
    }

    Page<WebhookView> list(List<UUID> roots, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        List<WebhookView> rows = after == null
                ? sql.list(SELECT + " ORDER BY w.id LIMIT ?", WebhookView::of, roots, limit + 1)
                : sql.list(
                        SELECT + " AND w.id > ? ORDER BY w.id LIMIT ?",
                        WebhookView::of,
                        roots,
                        after.uuid(0),
                        limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    Optional<WebhookView> find(List<UUID> roots, UUID id) {
        return sql.one(SELECT + " AND w.id = ?", WebhookView::of, roots, id);
    }

    int count(UUID unit) {
        return sql.list("SELECT 1 FROM webhook WHERE unit_id = ? AND deleted_at IS NULL", row -> 1, unit)
                .size();
    }

    UUID add(UUID unit, String url, List<String> events, Secret secret, String by) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO webhook (id, unit_id, url, events, secret, created_by, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                unit,
                url,
                events,
                box.close(secret, id),
                by,
                clock.instant());
        return id;
    }

    /** Both secrets sign for a while, so that the receiver may change over at its leisure. */
    void rotate(UUID id, Secret next) {
        sql.update(
                "UPDATE webhook SET previous_secret = secret, previous_until = now() + make_interval(secs => ?),"
                        + " secret = ? WHERE id = ?",
                overlap.toSeconds() * 1.0,
                box.close(next, id),
                id);
    }

    Duration overlap() {
        return overlap;
    }

    void delete(UUID id) {
        sql.update("UPDATE webhook SET deleted_at = ? WHERE id = ?", clock.instant(), id);
        sql.update("UPDATE webhook_message SET state = 'FAILED' WHERE webhook_id = ? AND state = 'QUEUED'", id);
    }

    /** Newest first. */
    Page<AttemptView> attempts(UUID id, int limit, @Nullable String cursor) {
        String select = "SELECT a.*, m.event_id, m.type, m.subject, m.sequence, m.state FROM webhook_attempt a"
                + " JOIN webhook_message m ON m.id = a.message_id WHERE a.webhook_id = ?";
        Cursor before = Cursor.decode(cursor, 1);
        List<AttemptView> rows = before == null
                ? sql.list(select + " ORDER BY a.id DESC LIMIT ?", AttemptView::of, id, limit + 1)
                : sql.list(
                        select + " AND a.id < ? ORDER BY a.id DESC LIMIT ?",
                        AttemptView::of,
                        id,
                        before.uuid(0),
                        limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id().toString()));
    }

    /** The message that an attempt was about, if the caller's units have such a webhook. */
    Optional<UUID> messageOf(List<UUID> roots, UUID attempt) {
        return sql.one(
                "SELECT a.message_id FROM webhook_attempt a JOIN webhook w ON w.id = a.webhook_id"
                        + " JOIN unit ON unit.id = w.unit_id"
                        + " WHERE a.id = ? AND w.deleted_at IS NULL AND unit.path && ?::uuid[]",
                row -> row.uuid("message_id"),
                attempt,
                roots);
    }
}
