package vn.tiendo.reporting.score;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.reporting.framework.Frameworks;

/** Whose score it is, who may give points, and by which set of criteria. */
@Singleton
class ScoreAccess {
    private final Frameworks frameworks;
    private final Caller caller;

    ScoreAccess(Frameworks frameworks, Caller caller) {
        this.frameworks = frameworks;
        this.caller = caller;
    }

    /** The unit in the caller's reach; those who sit above it and no more are not the unit. */
    Unit scoredUnit(UUID unitId) {
        Unit unit = caller.unit(unitId);
        if (isAbove(unit)) {
            throw Problem.of(ScoreProblem.NOT_THE_SCORED_UNIT);
        }
        return unit;
    }

    /** The unit in the reach of somebody who works for a unit above it. */
    Unit appraisedUnit(UUID unitId) {
        Unit unit = caller.unit(unitId);
        if (!isAbove(unit)) {
            throw Problem.of(ScoreProblem.NOT_THE_APPRAISER);
        }
        return unit;
    }

    /** The set of criteria that binds the unit; of another province's there is none. */
    FrameworkState framework(UUID id, Unit unit) {
        FrameworkState framework = frameworks.find(id).orElseThrow(Problem::notFound);
        if (framework.starter() || framework.provinceUnitId() == null || framework.year() == null) {
            throw Problem.of(ScoreProblem.FRAMEWORK_NOT_ADOPTED);
        }
        if (!unit.path().contains(framework.provinceUnitId())) {
            throw Problem.notFound();
        }
        return framework;
    }

    private boolean isAbove(Unit unit) {
        List<UUID> roots = caller.roots();
        return unit.path().stream().takeWhile(above -> !above.equals(unit.id())).anyMatch(roots::contains);
    }
}
