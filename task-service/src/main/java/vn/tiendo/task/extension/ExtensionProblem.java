package vn.tiendo.task.extension;

import vn.tiendo.platform.problem.ProblemType;

enum ExtensionProblem implements ProblemType {
    REFUSAL_REASON_MISSING(400),
    EXTENSION_ASKED_BY_LEAD_ONLY(403),
    DECISION_IS_THEIRS(403),
    EXTENSION_OPEN(409),
    EXTENSION_DECIDED(409),
    NO_OPEN_DATE(422),
    NEW_DATE_NOT_LATER(422);

    private final int status;

    ExtensionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "extension-problems";
    }
}
