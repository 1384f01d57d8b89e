package vn.tiendo.plan.issuance;

import vn.tiendo.platform.problem.ProblemType;

enum IssuanceProblem implements ProblemType {
    ISSUANCE_RULE_FIXED(409),
    ISSUANCE_RULE_WRONG(400),
    ISSUANCE_DUTY_SETTLED(409);

    private final int status;

    IssuanceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
