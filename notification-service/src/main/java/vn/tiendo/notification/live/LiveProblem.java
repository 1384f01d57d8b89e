package vn.tiendo.notification.live;

import vn.tiendo.platform.problem.ProblemType;

enum LiveProblem implements ProblemType {
    INVALID_LAST_EVENT_ID(400);

    private final int status;

    LiveProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
