package vn.tiendo.plan.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does, or would do.
 *
 * @param preview true when nothing was written
 * @param ended units whose last day is the day before, their bodies included
 * @param begun units that begin on the day
 * @param moved units that come under another unit
 * @param carriedAlong how many further units change only because a unit above them does
 * @param plans plans of the units that end; they stay with the unit that signed
 */
record SuccessionView(
        boolean preview,
        ReformKind kind,
        LocalDate effectiveOn,
        String legalReference,
        List<UnitLine> ended,
        List<UnitLine> begun,
        List<UnitLine> moved,
        int carriedAlong,
        List<PlansOfUnit> plans) {
    /**
     * A unit it touches.
     *
     * @param parentId the unit above it from the day on; of a unit that ends, until then
     */
    record UnitLine(UUID id, @Nullable String code, String name, String kind, @Nullable UUID parentId) {}

    /** How many plans a unit that ends leaves. */
    record PlansOfUnit(UUID unitId, String name, int drafts, int issued) {}
}
