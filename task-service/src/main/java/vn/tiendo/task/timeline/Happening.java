package vn.tiendo.task.timeline;

/** The kinds of entries. */
public enum Happening {
    PLANNED,
    PLAN_AMENDED,
    DROPPED,
    ASSIGNED,
    PROGRESS,
    EVIDENCE_ADDED,
    REPORTED_DONE,
    VERIFIED,
    RETURNED,
    REOPENED
}
