package vn.tiendo.task.scope;

import vn.tiendo.platform.problem.ProblemType;

public enum ScopeProblem implements ProblemType {
    PLAN_CLOSED(409);

    private final int status;

    ScopeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "scope-problems";
    }
}
