package vn.tiendo.plan.unit;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.unit.Unit;

/**
 * A unit as it was through one of its periods.
 *
 * @param since first day of the period; null when unknown
 * @param until its last day, inclusive; null while it lasts
 * @param presentName what the unit is called now, or was called last
 * @param plain its name of then as words without diacritics
 */
record UnitPeriod(Unit unit, @Nullable LocalDate since, @Nullable LocalDate until, String presentName, String plain) {
    static final String COLUMNS = Unit.COLUMNS + ", unit.since, unit.until, unit.present_name, unit.plain";

    static final Comparator<UnitPeriod> BY_NAME = Comparator.comparing(UnitPeriod::plain)
            .thenComparing(period -> period.unit().id());

    static final Comparator<UnitPeriod> BY_TIME =
            Comparator.comparing(UnitPeriod::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Reads a row of {@code dated_unit}. */
    static UnitPeriod of(Row row) {
        return new UnitPeriod(
                Unit.of(row),
                row.dateOrNull("since"),
                row.dateOrNull("until"),
                row.text("present_name"),
                row.text("plain"));
    }

    boolean covers(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    UnitView seenOn(LocalDate day) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.actorKey(),
                unit.parentId(),
                unit.path(),
                unit.validFrom(),
                unit.validTo(),
                since,
                until,
                presentName,
                unit.existsOn(day),
                unit.version());
    }
}
