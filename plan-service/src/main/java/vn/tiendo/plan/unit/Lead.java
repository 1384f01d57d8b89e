package vn.tiendo.plan.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/**
 * Who a plan's lead cell means.
 *
 * @param unit the one accountable unit, if the cell names exactly one of the commune's own
 * @param obstacle why it does not
 * @param candidates what a person may choose from, likeliest first; empty when there is nothing to choose
 */
public record Lead(@Nullable Unit unit, @Nullable Obstacle obstacle, List<Unit> candidates) {
    public Lead {
        candidates = List.copyOf(candidates);
    }

    /** Why a cell names no single accountable unit. */
    public enum Obstacle {
        MISSING,
        UNRESOLVED,
        IS_GROUP,
        OUTSIDE_UNIT,
        DOUBLE
    }
}
