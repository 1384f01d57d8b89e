package vn.tiendo.task.delegation;

import vn.tiendo.platform.problem.ProblemType;

enum DelegationProblem implements ProblemType {
    DELEGATION_OF_OTHERS(403),
    DELEGATION_TO_ONESELF(422),
    DELEGATION_WITHOUT_DAYS(422),
    DELEGATION_OVERLAPS(409);

    private final int status;

    DelegationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "delegation-problems";
    }
}
