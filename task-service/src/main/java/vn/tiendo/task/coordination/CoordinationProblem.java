package vn.tiendo.task.coordination;

import vn.tiendo.platform.problem.ProblemType;

enum CoordinationProblem implements ProblemType {
    DECLINE_REASON_MISSING(400),
    ONLY_THE_LEAD_ASKS(403),
    ANSWER_IS_THEIRS(403),
    REQUEST_OPEN(409),
    REQUEST_ANSWERED(409),
    REQUEST_WITHDRAWN(409),
    TASK_NEEDS_NO_SUPPORT(409),
    REPLY_DAY_PAST(422),
    UNIT_CANNOT_BE_ASKED(422);

    private final int status;

    CoordinationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "coordination-problems";
    }
}
