package vn.tiendo.plan.unit.dated;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which nothing about a unit changed.
 *
 * @param from first day; null when unknown
 * @param to last day, inclusive; null while it lasts
 * @param path its ancestors from the root on these days, itself last
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Attributes attributes, List<UUID> path) {
    public Period {
        path = List.copyOf(path);
    }

    public boolean covers(LocalDate day) {
        return begunBy(day) && (to == null || !day.isAfter(to));
    }

    boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    boolean overlaps(Period other) {
        return (from == null || other.to == null || !from.isAfter(other.to))
                && (other.from == null || to == null || !other.from.isAfter(to));
    }

    Period between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Period(first, last, attributes, path);
    }

    Period as(Attributes other) {
        return new Period(from, to, other, path);
    }
}
