package vn.tiendo.plan.unit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Units by name, kind, parent and day. */
@Singleton
class UnitQueries {
    private static final String ON_DAY =
            " (unit.valid_from IS NULL OR unit.valid_from <= ?) AND (unit.valid_to IS NULL OR unit.valid_to >= ?)";

    private static final String THE_DAY = "day";
    private static final String ANY_DAY = "any";

    private final Sql sql;
    private final Units units;

    UnitQueries(Sql sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    /**
     * @param q part of a name, with or without diacritics
     * @param on the day, today unless asked for otherwise
     * @param dayAsked whether the day was asked for, so that no other will do
     */
    record Filter(@Nullable String q, @Nullable String kind, @Nullable UUID parent, LocalDate on, boolean dayAsked) {
        boolean anyDayWillDo() {
            return q != null && !dayAsked;
        }
    }

    private record Found(Unit unit, String plain) {}

    /**
     * Units of the day. People go on asking for a unit by the name it had before it was merged: a name that no unit of
     * today bears is looked for among those of other days, and the cursor keeps to what the first page found.
     */
    Page<UnitView> page(Filter filter, int limit, @Nullable Cursor after) {
        if (after != null) {
            return page(filter, filter.anyDayWillDo() && after.text(0).equals(ANY_DAY), limit, after);
        }
        Page<UnitView> ofTheDay = page(filter, false, limit, null);
        return ofTheDay.items().isEmpty() && filter.anyDayWillDo() ? page(filter, true, limit, null) : ofTheDay;
    }

    private Page<UnitView> page(Filter filter, boolean anyDay, int limit, @Nullable Cursor after) {
        StringBuilder where = new StringBuilder(anyDay ? " WHERE true" : " WHERE" + ON_DAY);
        List<@Nullable Object> arguments = new ArrayList<>(anyDay ? List.of() : List.of(filter.on(), filter.on()));
        if (filter.q() != null) {
            where.append(" AND search.plain LIKE ?");
            arguments.add("%" + Words.plain(filter.q()) + "%");
        }
        if (filter.kind() != null) {
            where.append(" AND unit.kind = ?");
            arguments.add(filter.kind());
        }
        if (filter.parent() != null) {
            where.append(" AND unit.parent_id = ?");
            arguments.add(filter.parent());
        }
        if (after != null) {
            where.append(" AND (search.plain, unit.id) > (?, ?)");
            arguments.add(after.text(1));
            arguments.add(after.uuid(2));
        }
        arguments.add(limit + 1);
        List<Found> rows = sql.list(
                "SELECT " + Unit.COLUMNS
                        + ", search.plain FROM unit JOIN unit_search search ON search.unit_id = unit.id" + where
                        + " ORDER BY search.plain, unit.id LIMIT ?",
                row -> new Found(Unit.of(row), row.text("plain")),
                arguments.toArray());
        Page<Found> page = Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        anyDay ? ANY_DAY : THE_DAY,
                        last.plain(),
                        last.unit().id().toString()));
        return new Page<>(
                page.items().stream()
                        .map(found -> UnitView.of(found.unit(), filter.on()))
                        .toList(),
                page.next());
    }

    UnitView one(UUID id, LocalDate on) {
        return UnitView.of(unit(id), on);
    }

    UnitTree tree(UUID id, LocalDate on) {
        List<Unit> below = sql.list(
                "SELECT " + Unit.COLUMNS + " FROM unit JOIN unit_search search ON search.unit_id = unit.id"
                        + " WHERE unit.path @> ARRAY[?::uuid] AND" + ON_DAY + " ORDER BY search.plain, unit.id",
                Unit::of,
                id,
                on,
                on);
        return UnitTree.of(unit(id), below);
    }

    private Unit unit(UUID id) {
        return units.find(id).orElseThrow(Problem::notFound);
    }
}
