package vn.tiendo.plan.succession;

import vn.tiendo.platform.problem.ProblemType;

enum SuccessionProblem implements ProblemType {
    SUCCESSION_SHAPE(400),
    PREDECESSOR_NOT_IN_FORCE(409),
    SUCCESSOR_NOT_IN_FORCE(409),
    SUCCESSOR_BELOW_PREDECESSOR(409),
    TERRITORY_UNPLACED(409),
    ALREADY_SUCCEEDED(409);

    private final int status;

    SuccessionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
