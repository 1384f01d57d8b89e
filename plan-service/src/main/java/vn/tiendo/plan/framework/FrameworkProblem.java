package vn.tiendo.plan.framework;

import vn.tiendo.platform.problem.ProblemType;

enum FrameworkProblem implements ProblemType {
    FRAMEWORK_WRONG(400),
    FRAMEWORK_EXISTS(409),
    FRAMEWORK_BASE_UNKNOWN(422),
    STARTER_FRAMEWORK_FIXED(409),
    GRADE_UNKNOWN(400);

    private final int status;

    FrameworkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
