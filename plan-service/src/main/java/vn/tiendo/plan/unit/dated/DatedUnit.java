package vn.tiendo.plan.unit.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/**
 * A unit through time.
 *
 * @param periods at least one, in order, without gaps
 * @param version as known to the other services; 0 before they know it
 */
public record DatedUnit(UUID id, @Nullable String actorKey, List<Period> periods, long version) {
    public DatedUnit {
        periods = List.copyOf(periods);
    }

    /** A unit of which only the present is known. */
    public static DatedUnit of(Unit unit) {
        Attributes attributes = new Attributes(unit.code(), unit.name(), unit.kind(), unit.parentId());
        Period period = new Period(unit.validFrom(), unit.validTo(), attributes, unit.path());
        return new DatedUnit(unit.id(), unit.actorKey(), List.of(period), unit.version());
    }

    public @Nullable LocalDate first() {
        return periods.get(0).from();
    }

    public @Nullable LocalDate last() {
        return latest().to();
    }

    public boolean existsOn(LocalDate day) {
        return periods.stream().anyMatch(period -> period.covers(day));
    }

    /** The period of the day; before the unit's time its first, after it its last. */
    public Period near(LocalDate day) {
        return near(periods, day);
    }

    static Period near(List<Period> periods, LocalDate day) {
        Period near = periods.get(0);
        for (Period period : periods) {
            near = period.begunBy(day) ? period : near;
        }
        return near;
    }

    /** As it is known on a day. */
    public Unit on(LocalDate day) {
        Period period = near(day);
        Attributes attributes = period.attributes();
        return new Unit(
                id,
                attributes.code(),
                attributes.name(),
                attributes.kind(),
                actorKey,
                attributes.parentId(),
                period.path(),
                first(),
                last(),
                version);
    }

    Period latest() {
        return periods.get(periods.size() - 1);
    }

    /** Whether it is one of these or ever lay below one. */
    boolean everWithin(Set<UUID> ancestors) {
        return periods.stream().flatMap(period -> period.path().stream()).anyMatch(ancestors::contains);
    }

    /** Its own facts, without the cuts that changes above it have made. */
    List<Period> ownPeriods() {
        return joined(periods, false);
    }

    DatedUnit with(List<Period> others) {
        return new DatedUnit(id, actorKey, joined(others, true), version);
    }

    private static List<Period> joined(List<Period> periods, boolean samePath) {
        List<Period> joined = new ArrayList<>();
        for (Period period : periods) {
            int at = joined.size() - 1;
            if (at >= 0
                    && joined.get(at).attributes().equals(period.attributes())
                    && (!samePath || joined.get(at).path().equals(period.path()))) {
                joined.set(at, joined.get(at).between(joined.get(at).from(), period.to()));
            } else {
                joined.add(period);
            }
        }
        return joined;
    }
}
