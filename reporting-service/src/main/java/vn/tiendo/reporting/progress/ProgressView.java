package vn.tiendo.reporting.progress;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.figure.Figures;

/**
 * How far the work of a unit and all units below it has come.
 *
 * @param asOf the moment the answer is true for: what time alone makes overdue, is
 * @param appliedThrough when the newest change that is counted was recorded; null while there is none
 * @param figures all groups together
 */
public record ProgressView(
        UnitRef unit,
        GroupBy groupBy,
        @Nullable String index,
        @Nullable Integer year,
        OffsetDateTime asOf,
        @Nullable OffsetDateTime appliedThrough,
        Figures figures,
        List<Group> groups) {

    /**
     * @param key unit or plan id, dimension, month as {@code YYYY-MM} or state; null for work that has none
     * @param label for people, in Vietnamese
     */
    public record Group(@Nullable String key, String label, Figures figures) {}
}
