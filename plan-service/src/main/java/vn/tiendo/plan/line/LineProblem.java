package vn.tiendo.plan.line;

import vn.tiendo.platform.problem.ProblemType;

enum LineProblem implements ProblemType {
    PLAN_NOT_A_DRAFT(409),
    ROWS_OF_ANOTHER_PLAN(409),
    LINE_CODE_TAKEN(409),
    LINES_CHANGED_SINCE(409),
    LEAD_NOT_ACCEPTABLE(422),
    COORDINATOR_UNKNOWN(422);

    private final int status;

    LineProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
