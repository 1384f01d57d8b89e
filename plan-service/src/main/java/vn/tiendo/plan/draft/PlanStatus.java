package vn.tiendo.plan.draft;

/** Where a plan stands. Only a draft may change. */
enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED,
    /** A draft that amended another plan and has become its next version. */
    ABSORBED,
    DISCARDED
}
