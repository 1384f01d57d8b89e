package vn.tiendo.notification.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** Reads the inboxes of units. */
@Singleton
public class NotificationQueries {
    private static final String COLUMNS =
            "SELECT id, unit_id, kind, subject, subject_id, title, body, link, created_at, read_at, sequence"
                    + " FROM notification";
    private static final String SELECT = COLUMNS + " WHERE unit_id = ANY (?::uuid[])";

    private final Sql sql;

    NotificationQueries(Sql sql) {
        this.sql = sql;
    }

    /** Newest first. */
    Page<NotificationView> list(List<UUID> units, @Nullable ReadState state, int limit, @Nullable String cursor) {
        StringBuilder text = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(units));
        if (state != null) {
            text.append(state == ReadState.UNREAD ? " AND read_at IS NULL" : " AND read_at IS NOT NULL");
        }
        Cursor before = Cursor.decode(cursor, 1);
        if (before != null) {
            text.append(" AND id < ?");
            arguments.add(before.uuid(0));
        }
        text.append(" ORDER BY id DESC LIMIT ?");
        arguments.add(limit + 1);
        return Page.of(
                sql.list(text.toString(), NotificationView::of, arguments.toArray()),
                limit,
                last -> Cursor.of(last.id().toString()));
    }

    /** @param sequence rises in the order of the commits */
    public record Posted(long sequence, NotificationView notification) {
        static Posted of(Row row) {
            return new Posted(row.number("sequence"), NotificationView.of(row));
        }
    }

    /** Where the last one stands. */
    public long last() {
        return sql.one("SELECT coalesce(max(sequence), 0) AS last FROM notification", row -> row.number("last"))
                .orElseThrow();
    }

    /** Where the one with the id stands, or, of one that is not here, whichever is nearest before it. */
    public long sequenceOf(UUID id) {
        return sql.one(
                        "SELECT sequence FROM notification WHERE id <= ? ORDER BY id DESC LIMIT 1",
                        row -> row.number("sequence"),
                        id)
                .orElse(0L);
    }

    /** Those posted after a place, in the order they were posted. */
    public List<Posted> after(long sequence, int most) {
        return sql.list(COLUMNS + " WHERE sequence > ? ORDER BY sequence LIMIT ?", Posted::of, sequence, most);
    }

    /** The same to the units. */
    public List<Posted> after(Collection<UUID> units, long sequence, int most) {
        return sql.list(SELECT + " AND sequence > ? ORDER BY sequence LIMIT ?", Posted::of, units, sequence, most);
    }

    /** Whether any holder of a post in the unit has read it. */
    enum ReadState {
        UNREAD,
        READ
    }
}
