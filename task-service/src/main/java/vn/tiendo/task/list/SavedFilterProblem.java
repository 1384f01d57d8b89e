package vn.tiendo.task.list;

import vn.tiendo.platform.problem.ProblemType;

enum SavedFilterProblem implements ProblemType {
    FILTER_NAME_TAKEN(409),
    TOO_MANY_FILTERS(409);

    private final int status;

    SavedFilterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "filter-problems";
    }
}
