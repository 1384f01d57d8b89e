package vn.tiendo.reporting.rebuild;

import vn.tiendo.platform.problem.ProblemType;

enum RebuildProblem implements ProblemType {
    NOTHING_TO_REBUILD_FROM(409),
    TOPIC_NOT_KEPT(409);

    private final int status;

    RebuildProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "rebuild-problems";
    }
}
