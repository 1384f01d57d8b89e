package vn.tiendo.task.file;

import org.jboss.logging.Logger;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemType;

enum FileProblem implements ProblemType {
    RANGE_OUTSIDE_FILE(416),
    FILE_STORE_AWAY(503);

    private static final Logger LOG = Logger.getLogger(FileStore.class);

    private final int status;

    FileProblem(int status) {
        this.status = status;
    }

    /** Whoever asked can only try again; what is wrong is for the operator to read. */
    static Problem away(Exception cause) {
        LOG.errorf(cause, "The store of files is away");
        return Problem.of(FILE_STORE_AWAY).causedBy(cause);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "file-problems";
    }
}
