package vn.tiendo.plan.unit;

import jakarta.inject.Singleton;
import java.util.List;
import vn.tiendo.platform.sql.Sql;

/**
 * The units of all days, in the order of their names. A whole country has some ten thousand, they change seldom and
 * everybody looks for them all day: they are kept in memory, and each search asks first whether they changed.
 */
@Singleton
class UnitsByName {
    private final Sql sql;
    private volatile Edition kept = new Edition(0, List.of());

    UnitsByName(Sql sql) {
        this.sql = sql;
    }

    private record Edition(long number, List<UnitPeriod> periods) {}

    List<UnitPeriod> all() {
        Edition edition = kept;
        return edition.number() == number() ? edition.periods() : newest();
    }

    /** One caller reads, the others wait for what it finds. */
    private synchronized List<UnitPeriod> newest() {
        // The number first: what changes after it is read once more by the next search.
        long number = number();
        if (kept.number() != number) {
            List<UnitPeriod> periods =
                    sql.list("SELECT " + UnitPeriod.COLUMNS + " FROM dated_unit unit", UnitPeriod::of);
            kept = new Edition(
                    number, periods.stream().sorted(UnitPeriod.BY_NAME).toList());
        }
        return kept.periods();
    }

    private long number() {
        return sql.one("SELECT number FROM unit_edition", row -> row.number("number"))
                .orElseThrow();
    }
}
