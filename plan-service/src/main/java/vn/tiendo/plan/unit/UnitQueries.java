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

/** Units by name, code, kind, parent and day. */
@Singleton
class UnitQueries {
    private static final String ON_DAY =
            "(unit.since IS NULL OR unit.since <= ?) AND (unit.until IS NULL OR unit.until >= ?)";

    private static final String NEAREST = " ORDER BY (unit.since IS NULL OR unit.since <= ?) DESC,"
            + " CASE WHEN unit.since <= ? THEN unit.since END DESC NULLS LAST, unit.since LIMIT 1";

    /** A row of {@code dated_unit} out of a period that was found, so that only those of the page meet their unit. */
    private static final String AS_DATED = "SELECT period.unit_id AS id, period.code, period.name, period.plain,"
            + " period.kind, lasting.actor_key, period.parent_id, period.path, lasting.valid_from, lasting.valid_to,"
            + " lasting.version, period.valid_from AS since, period.valid_to AS until, lasting.name AS present_name"
            + " FROM unit lasting WHERE lasting.id = period.unit_id";

    private static final String THE_DAY = "day";
    private static final String ANY_DAY = "any";

    private final Sql sql;

    UnitQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param q part of a name, with or without diacritics
     * @param on the day, today unless asked for otherwise
     * @param dayAsked whether the day was asked for, so that no other will do
     */
    record Filter(
            @Nullable String q,
            @Nullable String code,
            @Nullable String kind,
            @Nullable UUID parent,
            LocalDate on,
            boolean dayAsked) {
        boolean anyDayWillDo() {
            return (q != null || code != null) && !dayAsked;
        }
    }

    private record Found(UnitView unit, String plain) {}

    /**
     * Units of the day. People go on asking for a unit by the name it had before it was merged or renamed: what no unit
     * of today bears is looked for among those of other days, and the cursor keeps to what the first page found.
     */
    Page<UnitView> page(Filter filter, int limit, @Nullable Cursor after) {
        if (after != null) {
            return page(filter, filter.anyDayWillDo() && after.text(0).equals(ANY_DAY), limit, after);
        }
        Page<UnitView> ofTheDay = page(filter, false, limit, null);
        return ofTheDay.items().isEmpty() && filter.anyDayWillDo() ? page(filter, true, limit, null) : ofTheDay;
    }

    private Page<UnitView> page(Filter filter, boolean anyDay, int limit, @Nullable Cursor after) {
        List<@Nullable Object> arguments = new ArrayList<>();
        String wanted = wanted(filter, "period", arguments);
        StringBuilder where = new StringBuilder(wanted);
        if (anyDay) {
            // Of several former periods that match, the last one stands for the unit.
            where.append(" AND NOT EXISTS (SELECT FROM unit_period later WHERE later.unit_id = period.unit_id"
                            + " AND later.valid_from > coalesce(period.valid_from, '-infinity') AND ")
                    .append(wanted(filter, "later", arguments))
                    .append(")");
        } else {
            where.append(" AND (period.valid_from IS NULL OR period.valid_from <= ?)"
                    + " AND (period.valid_to IS NULL OR period.valid_to >= ?)");
            arguments.addAll(List.of(filter.on(), filter.on()));
        }
        if (after != null) {
            where.append(" AND (period.plain, period.unit_id) > (?, ?)");
            arguments.add(after.text(1));
            arguments.add(after.uuid(2));
        }
        arguments.add(limit + 1);
        List<Found> rows = sql.list(
                "WITH found AS " + how(filter) + " (SELECT * FROM unit_period period WHERE " + where + ")"
                        + " SELECT " + UnitView.COLUMNS + " FROM (SELECT * FROM found ORDER BY plain, unit_id LIMIT ?)"
                        + " period CROSS JOIN LATERAL (" + AS_DATED + ") unit ORDER BY unit.plain, unit.id",
                row -> new Found(UnitView.of(row, filter.on()), row.text("plain")),
                arguments.toArray());
        Page<Found> page = Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        anyDay ? ANY_DAY : THE_DAY,
                        last.plain(),
                        last.unit().id().toString()));
        return new Page<>(page.items().stream().map(Found::unit).toList(), page.next());
    }

    /**
     * Names that share letters stand together in the alphabet, which the planner does not know: it would walk all names
     * in order until enough match. Three letters are found by their index instead; fewer match nearly everything.
     */
    private static String how(Filter filter) {
        return filter.q() != null && Words.plain(filter.q()).length() >= 3 ? "MATERIALIZED" : "NOT MATERIALIZED";
    }

    private static String wanted(Filter filter, String alias, List<@Nullable Object> arguments) {
        StringBuilder wanted = new StringBuilder("true");
        add(wanted, arguments, alias, ".plain LIKE ?", filter.q() == null ? null : "%" + Words.plain(filter.q()) + "%");
        add(wanted, arguments, alias, ".code = ?", filter.code());
        add(wanted, arguments, alias, ".kind = ?", filter.kind());
        add(wanted, arguments, alias, ".parent_id = ?", filter.parent());
        return wanted.toString();
    }

    private static void add(
            StringBuilder where,
            List<@Nullable Object> arguments,
            String alias,
            String condition,
            @Nullable Object argument) {
        if (argument != null) {
            where.append(" AND ").append(alias).append(condition);
            arguments.add(argument);
        }
    }

    /** As it was on the day; before its time as it began, after its time as it ended. */
    UnitView one(UUID id, LocalDate on) {
        return sql.one(
                        "SELECT " + UnitView.COLUMNS + " FROM dated_unit unit WHERE unit.id = ?" + NEAREST,
                        row -> UnitView.of(row, on),
                        id,
                        on,
                        on)
                .orElseThrow(Problem::notFound);
    }

    UnitTree tree(UUID id, LocalDate on) {
        Unit root = sql.one(
                        "SELECT " + Unit.COLUMNS + " FROM dated_unit unit WHERE unit.id = ?" + NEAREST,
                        Unit::of,
                        id,
                        on,
                        on)
                .orElseThrow(Problem::notFound);
        List<Unit> below = sql.list(
                "SELECT " + Unit.COLUMNS + " FROM dated_unit unit WHERE unit.path @> ARRAY[?::uuid] AND " + ON_DAY
                        + " ORDER BY unit.plain, unit.id",
                Unit::of,
                id,
                on,
                on);
        return UnitTree.of(root, below);
    }
}
