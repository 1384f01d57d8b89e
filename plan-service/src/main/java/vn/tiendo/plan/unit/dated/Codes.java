package vn.tiendo.plan.unit.dated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;

/** The rule that a statistics code means one unit on one day. */
final class Codes {
    private Codes() {}

    private record Bearing(UUID unit, Period period) {}

    static void refuseDouble(Collection<DatedUnit> units) {
        Map<String, List<Bearing>> byCode = new HashMap<>();
        for (DatedUnit unit : units) {
            for (Period period : unit.periods()) {
                @Nullable String code = period.attributes().code();
                if (code != null) {
                    List<Bearing> bearers = byCode.computeIfAbsent(code, key -> new ArrayList<>());
                    bearers.forEach(other -> refuse(other, unit, period));
                    bearers.add(new Bearing(unit.id(), period));
                }
            }
        }
    }

    private static void refuse(Bearing other, DatedUnit unit, Period period) {
        if (!other.unit().equals(unit.id()) && other.period().overlaps(period)) {
            throw Problem.of(
                    UnitProblem.UNIT_CODE_IN_FORCE,
                    String.valueOf(period.attributes().code()),
                    other.period().attributes().name());
        }
    }
}
