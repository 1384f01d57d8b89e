package vn.tiendo.task.work;

import vn.tiendo.platform.problem.ProblemType;

enum WorkProblem implements ProblemType {
    HAPPENED_IN_FUTURE(400),
    HAPPENED_BEFORE_PLAN(400),
    PROGRESS_STATE_NOT_ALLOWED(400),
    REASON_MISSING(400),
    NOT_YOUR_TASK(403),
    TRANSITION_NOT_ALLOWED(409),
    OCCURRENCE_CLOSED(409),
    MEMBERS_DO_THE_WORK(409),
    WORK_HAS_BEGUN(409),
    PROGRESS_ID_TAKEN(409),
    PROGRESS_SENT_OTHERWISE(409),
    COMPLETION_INCOMPLETE(422),
    IMPOSSIBLE_MEASUREMENT(422),
    LEAD_OUTSIDE_UNIT(422),
    SHARE_CANNOT_BE_SHARED(422),
    LEAD_IS_GROUP(422),
    LEAD_IS_ASKED_NOT_ORDERED(422),
    UNKNOWN_OCCURRENCE(422),
    UNKNOWN_TARGET(422);

    private final int status;

    WorkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "work-problems";
    }
}
