package vn.tiendo.reporting.score;

import vn.tiendo.platform.problem.ProblemType;

enum ScoreProblem implements ProblemType {
    SCORE_CRITERIA_REFUSED(422),
    UNKNOWN_GRADE(422),
    SCORE_STATE_REFUSED(409),
    SCORE_IN_DISPUTE(409),
    FRAMEWORK_NOT_ADOPTED(409),
    NOT_THE_SCORED_UNIT(403),
    NOT_THE_APPRAISER(403),
    OWN_SCORE(403);

    private final int status;

    ScoreProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "score-problems";
    }
}
