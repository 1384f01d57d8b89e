package vn.tiendo.task.urging;

import vn.tiendo.platform.problem.ProblemType;

enum UrgingProblem implements ProblemType {
    REMINDER_IS_THE_DESKS(403),
    NOTHING_TO_URGE(409),
    MEMBERS_ARE_URGED(409),
    REMINDED_LATELY(409);

    private final int status;

    UrgingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "urging-problems";
    }
}
