package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.sql.Sql;

/** The lines of all plans. */
@Singleton
public class Lines {
    private static final String SELECT = "SELECT id, code, position, index, wording::text AS wording, dimension_number,"
            + " schedules::text AS schedules, targets::text AS targets, lead_keys, lead_unit_id, coordinator_ids,"
            + " file_wording::text AS file_wording, version,"
            + " (SELECT coalesce(sum(amount), 0)::bigint FROM plan_estimate WHERE line_id = plan_line.id) AS estimated"
            + " FROM plan_line WHERE plan_id = ?";

    private final Sql sql;

    Lines(Sql sql) {
        this.sql = sql;
    }

    /** In the order of the plan. */
    public List<Line> of(UUID plan) {
        return sql.list(SELECT + " ORDER BY position, id", row -> Line.of(row, sql), plan);
    }

    List<Line> page(UUID plan, int limit, @Nullable Cursor after) {
        if (after == null) {
            return sql.list(SELECT + " ORDER BY position, id LIMIT ?", row -> Line.of(row, sql), plan, limit);
        }
        return sql.list(
                SELECT + " AND (position, id) > (?, ?) ORDER BY position, id LIMIT ?",
                row -> Line.of(row, sql),
                plan,
                after.number(0),
                after.uuid(1),
                limit);
    }

    Optional<Line> find(UUID plan, UUID id) {
        return sql.one(SELECT + " AND id = ?", row -> Line.of(row, sql), plan, id);
    }

    void save(UUID plan, Collection<Line> lines) {
        sql.batch(
                "INSERT INTO plan_line (id, plan_id, code, position, index, wording, dimension_number, schedules,"
                        + " targets, lead_keys, lead_unit_id, coordinator_ids, file_wording, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET code = excluded.code, position = excluded.position,"
                        + " index = excluded.index, wording = excluded.wording,"
                        + " dimension_number = excluded.dimension_number, schedules = excluded.schedules,"
                        + " targets = excluded.targets, lead_keys = excluded.lead_keys,"
                        + " lead_unit_id = excluded.lead_unit_id, coordinator_ids = excluded.coordinator_ids,"
                        + " file_wording = excluded.file_wording,"
                        + " version = excluded.version",
                lines.stream().map(line -> values(plan, line)).toList());
    }

    int remove(UUID plan, Collection<UUID> ids) {
        return sql.update("DELETE FROM plan_line WHERE plan_id = ? AND id = ANY (?::uuid[])", plan, ids);
    }

    private @Nullable Object[] values(UUID plan, Line line) {
        LineContent content = line.content();
        return new @Nullable Object[] {
            line.id(),
            plan,
            content.code(),
            content.position(),
            content.index(),
            sql.json(content.wording()),
            content.dimensionNumber(),
            // Arrays, because only they tell Jackson the common type that carries the discriminator.
            sql.json(content.schedules().toArray(Schedule[]::new)),
            sql.json(content.targets()),
            content.leadKeys(),
            content.leadUnitId(),
            content.coordinatorUnitIds(),
            line.fileWording() == null ? null : sql.json(line.fileWording()),
            line.version()
        };
    }
}
