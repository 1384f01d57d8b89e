package vn.tiendo.plan.coverage;

import vn.tiendo.platform.problem.ProblemType;

enum CoverageProblem implements ProblemType {
    WEAKNESS_ANSWER_WRONG(400);

    private final int status;

    CoverageProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
