package vn.tiendo.plan.appraisal;

import vn.tiendo.platform.problem.ProblemType;

enum AppraisalProblem implements ProblemType {
    APPRAISAL_NOT_OF_A_DRAFT(409),
    APPRAISAL_ALREADY_REQUESTED(409),
    APPRAISAL_NOT_REQUESTED(409),
    APPRAISAL_BY_OWN_UNIT(403),
    OPINION_ON_UNKNOWN_LINE(422);

    private final int status;

    AppraisalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
