package vn.tiendo.task.inspection;

import vn.tiendo.platform.problem.ProblemType;

enum InspectionProblem implements ProblemType {
    INSPECTION_NOT_HELD_YET(422),
    LEAD_NOT_INSPECTED(422),
    TASK_NOT_INSPECTED(422),
    REMEDY_DAY_PAST(422),
    REMEDY_IS_THE_LEADS(403),
    INSPECTION_IS_OTHERS(403),
    FINDING_NOT_OPEN(409),
    FINDING_NOT_REMEDIED(409);

    private final int status;

    InspectionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "inspection-problems";
    }
}
