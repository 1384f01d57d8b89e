package vn.tiendo.notification.published;

import vn.tiendo.platform.problem.ProblemType;

enum FeedProblem implements ProblemType {
    TOO_MANY_CALENDAR_FEEDS(409);

    private final int status;

    FeedProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "feed-problems";
    }
}
