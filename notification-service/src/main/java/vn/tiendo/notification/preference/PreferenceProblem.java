package vn.tiendo.notification.preference;

import vn.tiendo.platform.problem.ProblemType;

enum PreferenceProblem implements ProblemType {
    DUTY_CANNOT_BE_SWITCHED_OFF(422),
    QUIET_HOURS_TOO_LONG(422);

    private final int status;

    PreferenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "preference-problems";
    }
}
