package vn.tiendo.reporting.score;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * Units whose plan cannot close because they have not scored themselves.
 *
 * @param asOf the moment the answer is true for
 * @param from the day of the year, inclusive, from which on a score is missed; before it nobody is named
 * @param units how many they are on all pages
 * @param scores how many scores these owe together
 * @param next cursor of the page after this one, null on the last
 */
public record MissingScoresView(
        UnitRef unit,
        int year,
        OffsetDateTime asOf,
        LocalDate from,
        long units,
        long scores,
        List<Missing> items,
        @Nullable String next) {

    /** @param indices those under which the unit has no score of its own, with the set of criteria in force for each */
    @Schema(name = "UnscoredUnit")
    public record Missing(UnitRef unit, List<Demand> indices) {}

    @Schema(name = "UnscoredIndex")
    public record Demand(String index, UUID frameworkId, String framework) {}
}
