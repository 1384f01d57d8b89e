package vn.tiendo.task.coordination;

/** How a request stands. */
enum RequestStatus {
    OPEN,
    /** Its term has passed without an answer; one that comes later still counts. Never stored. */
    UNANSWERED,
    ACCEPTED,
    DECLINED,
    /** The plan that named the unit asked names it no longer, or has dropped the task. */
    WITHDRAWN
}
