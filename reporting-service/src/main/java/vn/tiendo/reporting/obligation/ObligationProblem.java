package vn.tiendo.reporting.obligation;

import vn.tiendo.platform.problem.ProblemType;

public enum ObligationProblem implements ProblemType {
    OBLIGATION_SUBMITTED(409),
    OBLIGATION_WAIVED(409),
    OBLIGATION_NOT_WAIVED(409),
    OBLIGATION_NOT_TRANSFERRED(409),
    NOTHING_TRANSFERRED(422),
    SUCCESSOR_UNDECIDED(422),
    SUCCESSOR_UNPROVEN(422),
    UNIT_ENDED(422),
    REPORTS_TO_ITSELF(422),
    NOT_THE_SUPERIOR(403);

    private final int status;

    ObligationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
