package vn.tiendo.notification.deadline;

/** Why nothing is owed any more although it was not done. */
enum LapseReason {
    DROPPED,
    NOT_ARISEN,
    WAIVED,
    PLAN_CLOSED,
    WITHDRAWN
}
