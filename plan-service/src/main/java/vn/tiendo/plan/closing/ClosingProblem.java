package vn.tiendo.plan.closing;

import vn.tiendo.platform.problem.ProblemType;

enum ClosingProblem implements ProblemType {
    PLAN_NOT_ISSUED(409),
    PLAN_ALREADY_CLOSED(409),
    CLOSING_DATE_WRONG(400),
    SELF_SCORES_MISSING(409);

    private final int status;

    ClosingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
