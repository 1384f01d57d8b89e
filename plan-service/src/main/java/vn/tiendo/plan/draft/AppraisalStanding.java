package vn.tiendo.plan.draft;

/** Where the desk above stands with a draft that it was asked to look at. */
enum AppraisalStanding {
    /** Nobody changes or issues the draft meanwhile. */
    REQUESTED,
    APPRAISED,
    RETURNED
}
