package vn.tiendo.task.trigger;

import vn.tiendo.platform.problem.ProblemType;

enum TriggerProblem implements ProblemType {
    EVENT_IN_FUTURE(400),
    EVENT_WITHDRAWN(409),
    EVENT_IN_USE(409),
    EVENT_NOT_AWAITED(422),
    EVENT_BEFORE_PLAN(422);

    private final int status;

    TriggerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "trigger-problems";
    }
}
