package vn.tiendo.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;

/** A unit as plan-service would tell of it, by where it stands. */
public final class AUnit {
    private AUnit() {}

    /** @param path from the root down to the unit itself */
    public static UnitState at(List<UUID> path, long version) {
        @Nullable UUID above = path.size() == 1 ? null : path.get(path.size() - 2);
        return new UnitState(
                path.get(path.size() - 1),
                version,
                null,
                "Đơn vị",
                "COMMUNE",
                null,
                above,
                path,
                null,
                null,
                List.of());
    }
}
