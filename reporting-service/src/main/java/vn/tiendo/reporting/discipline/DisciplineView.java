package vn.tiendo.reporting.discipline;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * Reports owed and given.
 *
 * @param asOf the moment the answer is true for
 * @param total of all units together
 */
public record DisciplineView(UnitRef unit, OffsetDateTime asOf, Counts total, List<UnitRow> units) {

    /**
     * @param due the denominator: reports whose deadline has passed or that are in already
     * @param submitted of those due, the ones that are in
     * @param onTime of those submitted, the ones that came in time
     * @param late of those submitted, the others
     * @param missing of those due, the ones that are not in
     * @param percent the asked share of due, 0–100 with one decimal; null when nothing is due
     */
    public record Counts(
            long due, long submitted, long onTime, long late, long missing, @Nullable BigDecimal percent) {}

    public record UnitRow(UnitRef unit, Counts counts) {}
}
