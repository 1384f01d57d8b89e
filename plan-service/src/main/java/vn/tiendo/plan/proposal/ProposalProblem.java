package vn.tiendo.plan.proposal;

import vn.tiendo.platform.problem.ProblemType;

/** Why proposals were not accepted. Nothing is applied then. */
enum ProposalProblem implements ProblemType {
    PROPOSAL_UNKNOWN(422),
    PROPOSALS_CONFLICT(409),
    PROPOSAL_INCOMPLETE(422);

    private final int status;

    ProposalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
