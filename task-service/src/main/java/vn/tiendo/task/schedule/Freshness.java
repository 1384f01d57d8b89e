package vn.tiendo.task.schedule;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * How long continuous work may stay silent.
 *
 * @param freshOn the day of the last progress or evidence, or of issue before there was any
 * @param freshFor ISO period; null when the plan asks for no continuous work
 * @param staleAt start of the day after {@code freshOn} plus {@code freshFor}; null when there is no period
 */
@Embeddable
public record Freshness(LocalDate freshOn, @Nullable String freshFor, @Nullable Instant staleAt) {

    public static Freshness of(LocalDate freshOn, boolean continuous, Period period) {
        return continuous ? lasting(freshOn, period.toString()) : new Freshness(freshOn, null, null);
    }

    /** Older news than what is known leaves it as it is. */
    public Freshness seen(Instant worked) {
        LocalDate day = VietnamTime.dayOf(worked);
        if (!day.isAfter(freshOn)) {
            return this;
        }
        return freshFor == null ? new Freshness(day, null, null) : lasting(day, freshFor);
    }

    private static Freshness lasting(LocalDate day, String period) {
        return new Freshness(day, period, VietnamTime.endOf(day.plus(Period.parse(period))));
    }
}
