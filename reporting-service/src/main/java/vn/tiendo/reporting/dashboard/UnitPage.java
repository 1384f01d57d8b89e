package vn.tiendo.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * What the page of one unit shows.
 *
 * @param trail the units above that the reader may see, from the top, itself last
 * @param ended the last day of a unit that is no more
 * @param asOf the moment the figures are true for, to the minute
 * @param appliedThrough when the newest change that is counted was recorded
 * @param byLead whether the tiles are those who lead the work, not units below
 * @param tiles the worst first
 */
record UnitPage(
        UnitRef unit,
        @Nullable String ended,
        List<UnitRef> trail,
        int year,
        List<Integer> years,
        String asOf,
        @Nullable String appliedThrough,
        Counts total,
        boolean byLead,
        List<Standings> standings,
        List<Tile> tiles,
        Trend trend,
        List<Area> areas,
        Reports reports,
        Unscored unscored) {

    /** @param ended the last day of a unit that is no more */
    record Tile(UUID id, String name, @Nullable String ended, Standing standing, Counts counts) {}

    /** How many tiles stand alike. */
    record Standings(Standing standing, long tiles) {}

    /**
     * One content of an index.
     *
     * @param length of its bar, 0–100
     */
    record Area(String name, double length, Counts counts) {}

    /** Reports that are due, of the unit and all below it. */
    record Reports(ReportRow total, List<ReportRow> units) {}

    record ReportRow(
            String name,
            long due,
            long submitted,
            long onTime,
            long late,
            long missing,
            String completeness,
            String timeliness) {}

    /** A unit below, of which there may be no work to tell. */
    record Below(UUID id, String name, @Nullable LocalDate lastDay) {}

    /**
     * Units without a score of their own.
     *
     * @param more how many are not named
     * @param yearIsOver false while some of it is left to score in
     */
    record Unscored(long scores, long units, long more, boolean yearIsOver, List<UnscoredUnit> named) {}

    record UnscoredUnit(String name, String frameworks) {}
}
