package vn.tiendo.task.transfer;

import vn.tiendo.platform.problem.ProblemType;

enum TransferProblem implements ProblemType {
    TRANSFER_REVERSED(409),
    TRANSFER_WORKED_ON(409),
    UNIT_STILL_STANDS(422),
    SUCCESSOR_DOES_NOT_STAND(422),
    OFFICE_OF_OTHERS(422),
    TASK_NOT_TRANSFERABLE(422),
    NOTHING_TO_TRANSFER(422);

    private final int status;

    TransferProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "transfer-problems";
    }
}
