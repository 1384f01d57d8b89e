package vn.tiendo.task.timeline;

/** The kinds of entries. */
public enum Happening {
    PLANNED,
    PLAN_AMENDED,
    DROPPED,
    ASSIGNED,
    KIND_SET,
    /** Another unit stands in the place of the one that ended. */
    TRANSFERRED,
    TRANSFER_REVERSED,
    /** Each member of the group that leads has its share. */
    MEMBERS_CHARGED,
    /** The members' work has brought the whole to another state. */
    ROLLED_UP,
    PROGRESS,
    EVIDENCE_ADDED,
    /** The desk asked the lead to hurry. */
    REMINDED,
    /** The report was handed in that the work of a period consists in. */
    REPORT_SENT,
    REPORT_TAKEN_BACK,
    REPORTED_DONE,
    VERIFIED,
    RETURNED,
    REOPENED,
    SUPPORT_ASKED,
    SUPPORT_ACCEPTED,
    SUPPORT_DECLINED,
    /** The term of a request went by without an answer. */
    SUPPORT_UNANSWERED,
    SUPPORT_WITHDRAWN,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_REFUSED,
    /** An event happened that the task waits for. */
    EVENT_RECORDED,
    EVENT_WITHDRAWN,
    /** The calendar was edited, and a term of working days ends on another day. */
    DUE_MOVED,
    DIFFICULTY_RAISED,
    DIFFICULTY_ESCALATED,
    DIFFICULTY_RESOLVED,
    FINDING_RECORDED,
    FINDING_REMEDIED,
    FINDING_REINSPECTED
}
