package vn.tiendo.notification.policy;

import vn.tiendo.platform.problem.ProblemType;

enum PolicyProblem implements ProblemType {
    UNKNOWN_POLICY_SCOPE(404),
    REMINDER_RUNGS_INVALID(422);

    private final int status;

    PolicyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "policy-problems";
    }
}
