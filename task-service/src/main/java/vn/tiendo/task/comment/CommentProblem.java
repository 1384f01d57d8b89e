package vn.tiendo.task.comment;

import vn.tiendo.platform.problem.ProblemType;

enum CommentProblem implements ProblemType {
    MONITORS_ONLY_READ(403),
    COMMENT_IS_THEIRS(403),
    MENTIONED_CANNOT_SEE(422);

    private final int status;

    CommentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "comment-problems";
    }
}
