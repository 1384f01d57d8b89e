package vn.tiendo.notification.published;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

@Singleton
class Feeds {
    private static final Duration KEPT = Duration.ofDays(90);
    /** More than a commune asks for in a year; calendar programs give up on larger files. */
    private static final int MOST_ENTRIES = 3_000;

    private final Sql sql;
    private final Clock clock;

    Feeds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param person in the identity provider */
    record Feed(UUID unitId, String unitName, String person) {}

    UUID add(UUID unitId, String person, FeedToken token) {
        UUID id = Ids.next();
        sql.update(
                "INSERT INTO calendar_feed (id, unit_id, person, token_hash, created_at) VALUES (?, ?, ?, ?, ?)",
                id,
                unitId,
                person,
                token.hash(),
                clock.instant());
        return id;
    }

    Page<FeedView> list(String person, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        return Page.of(
                sql.list(
                        "SELECT * FROM calendar_feed WHERE person = ? AND revoked_at IS NULL AND id > ?"
                                + " ORDER BY id LIMIT ?",
                        FeedView::of,
                        person,
                        after == null ? new UUID(0, 0) : after.uuid(0),
                        limit + 1),
                limit,
                last -> Cursor.of(last.id().toString()));
    }

    Optional<FeedView> find(String person, UUID id) {
        return sql.one(
                "SELECT * FROM calendar_feed WHERE id = ? AND person = ? AND revoked_at IS NULL",
                FeedView::of,
                id,
                person);
    }

    void revoke(UUID id) {
        sql.update("UPDATE calendar_feed SET revoked_at = ? WHERE id = ?", clock.instant(), id);
    }

    Optional<Feed> by(FeedToken token) {
        return sql.one(
                "SELECT f.unit_id, f.person, unit.name FROM calendar_feed f JOIN unit ON unit.id = f.unit_id"
                        + " WHERE f.token_hash = ? AND f.revoked_at IS NULL",
                row -> new Feed(row.uuid("unit_id"), row.text("name"), row.text("person")),
                token.hash());
    }

    /** What ends from a season ago on, in the order of the ends. */
    List<FeedEntry> entries(UUID unitId) {
        Instant from = clock.instant().minus(KEPT);
        return sql.list(
                "SELECT d.*, lead.name AS lead_name,"
                        + " (SELECT count(*) FROM deadline_move m WHERE m.deadline_id = d.id) AS moves"
                        + " FROM deadline d LEFT JOIN unit own ON own.id = d.unit_id"
                        + " LEFT JOIN unit lead ON lead.id = d.lead_unit_id"
                        + " WHERE d.due_at > ? AND (own.path @> ARRAY[?::uuid] OR lead.path @> ARRAY[?::uuid])"
                        + " ORDER BY d.due_at, d.id LIMIT ?",
                FeedEntry::of,
                from,
                unitId,
                unitId,
                MOST_ENTRIES);
    }
}
