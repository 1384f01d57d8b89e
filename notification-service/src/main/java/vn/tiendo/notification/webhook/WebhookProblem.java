package vn.tiendo.notification.webhook;

import vn.tiendo.platform.problem.ProblemType;

enum WebhookProblem implements ProblemType {
    WEBHOOK_ADDRESS_REFUSED(422),
    WEBHOOK_EVENTS_REFUSED(422),
    WEBHOOK_RANGE_INVALID(400),
    TOO_MANY_WEBHOOKS(409);

    private final int status;

    WebhookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "webhook-problems";
    }
}
