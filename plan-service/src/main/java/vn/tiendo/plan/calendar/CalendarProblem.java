package vn.tiendo.plan.calendar;

import vn.tiendo.platform.problem.ProblemType;

enum CalendarProblem implements ProblemType {
    CALENDAR_YEAR_UNKNOWN(404),
    CALENDAR_DAYS_WRONG(400),
    TERM_WRONG(400);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
