package vn.tiendo.plan.unit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** Finds the bodies that a plan of a unit can name. */
@Singleton
public class ActorsOfPlans {
    private final Sql sql;
    private final Clock clock;

    ActorsOfPlans(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param issuedOn null while the plan has no date: then {@link #dayOf} tells the day that counts */
    public Actors of(Unit unit, int year, @Nullable LocalDate issuedOn) {
        LocalDate day = issuedOn == null ? dayOf(unit, year) : issuedOn;
        List<Unit> own = sql.list(
                "SELECT " + Unit.COLUMNS + " FROM dated_unit unit WHERE unit.path @> ARRAY[?::uuid]"
                        + " AND (unit.since IS NULL OR unit.since <= ?)"
                        + " AND (unit.until IS NULL OR unit.until >= ?)",
                Unit::of,
                unit.id(),
                day,
                day);
        return new Actors(unit, own);
    }

    /** The day of the plan's year that is nearest to today and on which the unit exists. */
    LocalDate dayOf(Unit unit, int year) {
        LocalDate first = later(LocalDate.of(year, 1, 1), unit.validFrom());
        LocalDate last = earlier(LocalDate.of(year, 12, 31), unit.validTo());
        LocalDate today = LocalDate.now(clock);
        return earlier(later(today, first), last);
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
