package vn.tiendo.plan.version;

import vn.tiendo.platform.problem.ProblemType;

enum VersionProblem implements ProblemType {
    VERSION_UNKNOWN(400);

    private final int status;

    VersionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
