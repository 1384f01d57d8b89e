package vn.tiendo.plan.copy;

import vn.tiendo.platform.problem.ProblemType;

enum CopyProblem implements ProblemType {
    COPY_UNITS_UNKNOWN(422),
    COPY_OF_AMENDMENT(409);

    private final int status;

    CopyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
