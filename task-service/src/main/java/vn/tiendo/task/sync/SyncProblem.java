package vn.tiendo.task.sync;

import vn.tiendo.platform.problem.ProblemType;

enum SyncProblem implements ProblemType {
    EDITS_COLLIDE(409),
    POSITION_LOST(410);

    private final int status;

    SyncProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "sync-problems";
    }
}
