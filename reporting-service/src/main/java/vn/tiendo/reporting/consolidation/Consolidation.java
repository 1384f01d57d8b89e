package vn.tiendo.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.UnitRef;

/**
 * Reports of subordinates added up. The parts add up to the total.
 *
 * @param owed the denominator: reports that subordinates owe for the period, those waived not counted, and one for each
 *     unit that should owe one and does not
 * @param accepted how many of them are in here
 * @param percentAccepted accepted of owed, 0–100 with one decimal; null when nothing is owed
 * @param areas the total by area of the index
 * @param parts the accepted reports, by unit
 * @param missing those without an accepted report, by unit
 */
public record Consolidation(
        OffsetDateTime consolidatedAt,
        int owed,
        int accepted,
        @Nullable BigDecimal percentAccepted,
        Sum total,
        List<Area> areas,
        List<Part> parts,
        List<Missing> missing) {

    /**
     * An accepted report as it counts here.
     *
     * @param unit who reported
     * @param workOf whose work it tells of; another unit when the one that did it has ended
     * @param dataTo last day of its data window, inclusive
     * @param countedElsewhere tasks it tells of that a part before it has already brought in
     */
    public record Part(
            UUID reportId,
            UnitRef unit,
            UnitRef workOf,
            String documentCode,
            int planVersion,
            LocalDate dataFrom,
            LocalDate dataTo,
            boolean late,
            OffsetDateTime acceptedAt,
            Sum figures,
            long countedElsewhere) {}

    /**
     * @param obligationId null for a unit that owes no report where its neighbours do
     * @param dueAt exclusive; null in the same case
     */
    public record Missing(
            UnitRef unit, UnitRef workOf, Why why, @Nullable UUID obligationId, @Nullable OffsetDateTime dueAt) {}

    /** What keeps a report from being counted. */
    public enum Why {
        NO_OBLIGATION,
        NOT_BEGUN,
        DRAFT,
        RETURNED,
        SUBMITTED,
        WAIVED
    }

    /** @param number the area's number in its index; null when it is none of the index's areas */
    public record Area(@Nullable String index, @Nullable Integer number, @Nullable String dimension, Sum figures) {}
}
