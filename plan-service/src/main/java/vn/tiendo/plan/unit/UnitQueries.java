package vn.tiendo.plan.unit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String THE_DAY = "day";
    private static final String ANY_DAY = "any";

    private final Sql sql;
    private final UnitsByName byName;

    UnitQueries(Sql sql, UnitsByName byName) {
        this.sql = sql;
        this.byName = byName;
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

    /**
     * Units of the day. People go on asking for a unit by the name it had before it was merged or renamed: what no unit
     * of today bears is looked for among those of other days, and the cursor keeps to what the first page found.
     */
    Page<UnitView> page(Filter filter, int limit, @Nullable Cursor after) {
        List<UnitPeriod> wanted = byName.all().stream().filter(wanted(filter)).toList();
        List<UnitPeriod> ofTheDay =
                wanted.stream().filter(period -> period.covers(filter.on())).toList();
        boolean anyDay = filter.anyDayWillDo()
                && (after == null ? ofTheDay.isEmpty() : after.text(0).equals(ANY_DAY));
        Page<UnitPeriod> page = Page.of(
                (anyDay ? last(wanted) : ofTheDay.stream())
                        .filter(follows(after))
                        .limit(limit + 1L)
                        .toList(),
                limit,
                last -> Cursor.of(
                        anyDay ? ANY_DAY : THE_DAY,
                        last.plain(),
                        last.unit().id().toString()));
        return new Page<>(
                page.items().stream().map(period -> period.seenOn(filter.on())).toList(), page.next());
    }

    /** Of several former periods that match, the last one stands for the unit. */
    private static Stream<UnitPeriod> last(List<UnitPeriod> periods) {
        return periods.stream()
                .collect(Collectors.toMap(
                        period -> period.unit().id(), period -> period, BinaryOperator.maxBy(UnitPeriod.BY_TIME)))
                .values()
                .stream()
                .sorted(UnitPeriod.BY_NAME);
    }

    private static Predicate<UnitPeriod> follows(@Nullable Cursor cursor) {
        if (cursor == null) {
            return period -> true;
        }
        String plain = cursor.text(1);
        UUID id = cursor.uuid(2);
        return period -> {
            int order = period.plain().compareTo(plain);
            return order > 0 || order == 0 && period.unit().id().compareTo(id) > 0;
        };
    }

    private static Predicate<UnitPeriod> wanted(Filter filter) {
        String part = filter.q() == null ? "" : Words.plain(filter.q());
        return period -> (filter.parent() == null
                        || filter.parent().equals(period.unit().parentId()))
                && (filter.kind() == null || filter.kind().equals(period.unit().kind()))
                && (filter.code() == null || filter.code().equals(period.unit().code()))
                && period.plain().contains(part);
    }

    /** As it was on the day; before its time as it began, after its time as it ended. */
    UnitView one(UUID id, LocalDate on) {
        return sql.one(
                        "SELECT " + UnitPeriod.COLUMNS + " FROM dated_unit unit WHERE unit.id = ?" + NEAREST,
                        UnitPeriod::of,
                        id,
                        on,
                        on)
                .orElseThrow(Problem::notFound)
                .seenOn(on);
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
