package vn.tiendo.plan.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;

/**
 * Where a unit comes from and what became of it.
 *
 * @param names what it was called over time, oldest first
 * @param predecessors those that it descends from, nearest first, through all generations
 * @param successors those that descend from it, nearest first, through all generations
 */
record LineageView(UUID unitId, List<Name> names, List<Descent> predecessors, List<Descent> successors) {
    /**
     * What it was called for a time.
     *
     * @param from first day; null when unknown
     * @param to last day, inclusive; null while it lasts
     * @param legalReference the decision with which the time began; null when unknown
     */
    record Name(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String code,
            String name,
            String kind,
            @Nullable String legalReference) {}

    /**
     * One unit in the place of another.
     *
     * @param generation 1 for what touches the unit itself
     * @param effectiveOn first day of the successor in this place
     */
    record Descent(
            int generation,
            UUID fromId,
            String fromName,
            @Nullable String fromCode,
            UUID toId,
            String toName,
            @Nullable String toCode,
            SuccessionKind kind,
            LocalDate effectiveOn,
            String legalReference) {}
}
