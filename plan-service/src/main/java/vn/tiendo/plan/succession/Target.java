package vn.tiendo.plan.succession;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.Attributes;

/**
 * Who succeeds.
 *
 * @param begins what it is, if it begins with the succession or changes its name by it
 * @param takes territories below the predecessors that come to it
 */
record Target(UUID id, @Nullable Attributes begins, @Nullable String actorKey, Set<UUID> takes) {
    Target {
        takes = Set.copyOf(takes);
    }
}
