package vn.tiendo.notification.delivery;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** Reads the log of deliveries. */
@Singleton
class DeliveryQueries {
    private final Sql sql;

    DeliveryQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param roots units whose subtrees may be seen
     * @param person who was told, or in whose place somebody else was
     * @param subjectId the task, report, duty, finding, difficulty or request that it was about
     * @param from first day on which it was queued, inclusive
     * @param to last day on which it was queued, inclusive
     */
    record Filter(
            List<UUID> roots,
            @Nullable UUID unitId,
            @Nullable UUID notificationId,
            @Nullable UUID subjectId,
            @Nullable String person,
            @Nullable DeliveryState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Newest first. */
    Page<DeliveryView> list(Filter filter, int limit, @Nullable String cursor) {
        StringBuilder text = new StringBuilder("SELECT d.*, n.title FROM delivery d"
                + " JOIN notification n ON n.id = d.notification_id JOIN unit ON unit.id = d.unit_id"
                + " WHERE unit.path && ?::uuid[]");
        List<Object> arguments = new ArrayList<>(List.of(filter.roots()));
        narrow(" AND d.unit_id = ?", filter.unitId(), text, arguments);
        narrow(" AND d.notification_id = ?", filter.notificationId(), text, arguments);
        narrow(" AND n.subject_id = ?", filter.subjectId(), text, arguments);
        narrow(" AND d.person = ?", filter.person(), text, arguments);
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        narrow(" AND d.queued_at >= ?", from == null ? null : VietnamTime.startOf(from), text, arguments);
        narrow(" AND d.queued_at < ?", to == null ? null : VietnamTime.endOf(to), text, arguments);
        narrow(" AND d.state = ?", filter.state(), text, arguments);
        Cursor before = Cursor.decode(cursor, 1);
        narrow(" AND d.id < ?", before == null ? null : before.uuid(0), text, arguments);
        text.append(" ORDER BY d.id DESC LIMIT ?");
        arguments.add(limit + 1);
        return Page.of(
                sql.list(text.toString(), DeliveryView::of, arguments.toArray()),
                limit,
                last -> Cursor.of(last.id().toString()));
    }

    private static void narrow(String condition, @Nullable Object value, StringBuilder text, List<Object> arguments) {
        if (value != null) {
            text.append(condition);
            arguments.add(value);
        }
    }
}
