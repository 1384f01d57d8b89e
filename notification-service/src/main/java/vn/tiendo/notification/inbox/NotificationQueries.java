package vn.tiendo.notification.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** Reads the inboxes of units. */
@Singleton
public class NotificationQueries {
    private static final String SELECT =
            "SELECT id, unit_id, kind, subject, subject_id, title, body, link, created_at, read_at FROM notification"
                    + " WHERE unit_id = ANY (?::uuid[])";

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

    /** Those posted after the given one, in the order they were posted. */
    public List<NotificationView> after(Collection<UUID> units, UUID id, int most) {
        return sql.list(SELECT + " AND id > ? ORDER BY id LIMIT ?", NotificationView::of, units, id, most);
    }

    /** Whether any holder of a post in the unit has read it. */
    enum ReadState {
        UNREAD,
        READ
    }
}
