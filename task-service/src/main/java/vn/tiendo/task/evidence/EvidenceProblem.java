package vn.tiendo.task.evidence;

import vn.tiendo.platform.problem.ProblemType;

enum EvidenceProblem implements ProblemType {
    EVIDENCE_FILE_MISSING(400),
    EVIDENCE_INCOMPLETE(400),
    EVIDENCE_ID_TAKEN(409),
    NO_PUBLIC_COPY(409),
    EVIDENCE_TOO_LARGE(413),
    EVIDENCE_TYPE_NOT_ALLOWED(415),
    UNKNOWN_EVIDENCE(422);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "evidence-problems";
    }
}
