package vn.tiendo.plan.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/** A unit with all that lies below it on one day. */
record UnitTree(
        UUID id, @Nullable String code, String name, String kind, @Nullable String actorKey, List<UnitTree> children) {
    /** @param below units of the root's subtree, in the order in which siblings shall stand */
    static UnitTree of(Unit root, List<Unit> below) {
        Map<UUID, List<Unit>> byParent = new HashMap<>();
        for (Unit unit : below) {
            @Nullable UUID parent = unit.parentId();
            if (parent != null && !unit.id().equals(root.id())) {
                byParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
            }
        }
        return node(root, byParent);
    }

    private static UnitTree node(Unit unit, Map<UUID, List<Unit>> byParent) {
        return new UnitTree(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.actorKey(),
                byParent.getOrDefault(unit.id(), List.of()).stream()
                        .map(child -> node(child, byParent))
                        .toList());
    }
}
