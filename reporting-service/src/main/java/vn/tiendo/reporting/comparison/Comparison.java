package vn.tiendo.reporting.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.figure.Figures;

/**
 * A report beside earlier ones of the same unit, or of the units it took the place of. Only work on indices that the
 * report is about is counted.
 *
 * @param previousPeriod the accepted report on the last period of the same kind, e.g. the first quarter for the second;
 *     null when there is none
 * @param lastYear the accepted report on the same period a year before; null when there is none
 */
public record Comparison(UUID reportId, Figures current, @Nullable Earlier previousPeriod, @Nullable Earlier lastYear) {

    /**
     * @param counts sums of numerators and denominators where several units stood in this unit's place
     * @param gained percentage points of work done since then; null when either side has none to do
     * @param sources whose accepted reports were counted
     */
    public record Earlier(int year, String period, Figures counts, @Nullable BigDecimal gained, List<Source> sources) {}

    /** @param unit whose work the report tells of */
    public record Source(UUID reportId, UnitRef unit) {}
}
