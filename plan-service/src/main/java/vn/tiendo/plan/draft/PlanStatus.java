package vn.tiendo.plan.draft;

/** Where a plan stands. Only a draft may change. */
enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED
}
