package vn.tiendo.plan.unit.dated;

import vn.tiendo.platform.problem.ProblemType;

/** Why the tree of units cannot become what was asked. */
public enum UnitProblem implements ProblemType {
    UNIT_CODE_MALFORMED(400),
    UNIT_CODE_IN_FORCE(409),
    UNIT_CYCLE(409),
    PARENT_NOT_IN_FORCE(409),
    DAY_OUTSIDE_UNIT(409),
    LATER_FACTS(409),
    GROUND_MISSING(400);

    private final int status;

    UnitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
