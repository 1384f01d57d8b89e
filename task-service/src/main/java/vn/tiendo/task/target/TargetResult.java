package vn.tiendo.task.target;

/** How a target stands. */
public enum TargetResult {
    MET,
    NOT_MET,
    /** No case arose: neither 0 % nor 100 %. */
    NOT_APPLICABLE,
    /** Another authority has not set the figure yet. */
    AWAITING_VALUE,
    /** Not measured, or not something figures alone decide. */
    PENDING
}
