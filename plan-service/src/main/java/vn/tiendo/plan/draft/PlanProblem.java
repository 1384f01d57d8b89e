package vn.tiendo.plan.draft;

import vn.tiendo.platform.problem.ProblemType;

enum PlanProblem implements ProblemType {
    PLAN_ALREADY_ISSUED(409),
    FINDINGS_BLOCK_ISSUING(409),
    DOCUMENT_NUMBER_MISSING(409),
    DOCUMENT_NUMBER_TAKEN(409),
    DOCUMENT_CODE_UNREADABLE(400),
    ISSUE_DATE_MISSING(400),
    ISSUE_DATE_IN_FUTURE(409),
    ISSUE_DATE_OF_ANOTHER_YEAR(409),
    UNIT_NOT_IN_FORCE(409),
    UNIT_NEVER_IN_FORCE(409),
    REPORTING_DUTY_WRONG(400),
    PARENT_PLAN_UNKNOWN(422),
    ESTIMATE_LINE_UNKNOWN(422),
    PLAN_NOT_IN_FORCE(409),
    PLAN_DISCARDED(409),
    PLAN_UNDER_APPRAISAL(409),
    AMENDMENT_OPEN(409),
    AMENDMENT_BEFORE_PLAN(409);

    private final int status;

    PlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
