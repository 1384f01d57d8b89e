package vn.tiendo.notification.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.sql.Sql;

/** Reads the register. */
@Singleton
class DeadlineQueries {
    private static final String SELECT =
            "SELECT d.*, own.name AS unit_name, lead.name AS lead_unit_name, (SELECT coalesce(json_agg(json_build_object("
                    + "'from', m.from_due_at, 'to', m.to_due_at, 'cause', m.cause, 'movedAt', m.moved_at)"
                    + " ORDER BY m.id), '[]') FROM deadline_move m WHERE m.deadline_id = d.id) AS moves"
                    + " FROM deadline d CROSS JOIN (SELECT ?::timestamptz AS now, ?::timestamptz AS soon) moment"
                    + " LEFT JOIN unit own ON own.id = d.unit_id LEFT JOIN unit lead ON lead.id = d.lead_unit_id"
                    + " WHERE d.due_at IS NOT NULL AND (own.path && ?::uuid[] OR lead.path && ?::uuid[])";

    private static final TypeReference<List<DueMoved>> MOVES = new TypeReference<>() {};

    private final Sql sql;
    private final Clock clock;

    DeadlineQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param roots units whose subtrees may be seen
     * @param from first last day, inclusive
     * @param to last last day, inclusive
     */
    record Filter(
            List<UUID> roots,
            @Nullable UUID unitId,
            boolean subtree,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable DeadlineStatus status) {}

    Page<DeadlineView> list(Filter filter, int limit, @Nullable String cursor) {
        Instant now = clock.instant();
        StringBuilder text = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(now, now.plus(Deadline.SOON), filter.roots(), filter.roots()));
        narrow(filter, text, arguments);
        Cursor after = Cursor.decode(cursor, 2);
        if (after != null) {
            text.append(" AND (d.due_at, d.id) > (?, ?)");
            arguments.add(after.instant(0));
            arguments.add(after.uuid(1));
        }
        text.append(" ORDER BY d.due_at, d.id LIMIT ?");
        arguments.add(limit + 1);
        List<DeadlineView> rows = sql.list(
                text.toString(),
                row -> DeadlineView.of(row, sql.parse(row.text("moves"), MOVES), now),
                arguments.toArray());
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(last.dueAt().toInstant().toString(), last.id().toString()));
    }

    private static void narrow(Filter filter, StringBuilder text, List<Object> arguments) {
        if (filter.unitId() != null) {
            text.append(
                    filter.subtree()
                            ? " AND (own.path @> ARRAY[?::uuid] OR lead.path @> ARRAY[?::uuid])"
                            : " AND (d.unit_id = ? OR d.lead_unit_id = ?)");
            arguments.add(filter.unitId());
            arguments.add(filter.unitId());
        }
        if (filter.from() != null) {
            text.append(" AND d.due_at > ?");
            arguments.add(VietnamTime.startOf(filter.from()));
        }
        if (filter.to() != null) {
            text.append(" AND d.due_at <= ?");
            arguments.add(VietnamTime.endOf(filter.to()));
        }
        if (filter.status() != null) {
            text.append(" AND ").append(filter.status().condition());
        }
    }
}
