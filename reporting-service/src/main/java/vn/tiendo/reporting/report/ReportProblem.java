package vn.tiendo.reporting.report;

import vn.tiendo.platform.problem.ProblemType;

enum ReportProblem implements ProblemType {
    REPORT_ALREADY_ACCEPTED(409),
    REPORT_STATE_REFUSED(409),
    NOTHING_TO_CONSOLIDATE(422),
    ATTACHMENT_MISSING(400),
    ATTACHMENT_TOO_LARGE(413),
    ATTACHMENT_TYPE_NOT_ALLOWED(415),
    TOO_MANY_ATTACHMENTS(409),
    NOT_THE_REPORTER(403),
    NOT_THE_RECIPIENT(403),
    OWN_SUBMISSION(403);

    private final int status;

    ReportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
