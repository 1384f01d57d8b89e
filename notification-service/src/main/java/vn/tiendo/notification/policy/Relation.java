package vn.tiendo.notification.policy;

/** Whom a rung tells, by what they have to do with the deadline. */
public enum Relation {
    /** The unit that owes it. */
    LEAD,
    /** The unit whose plan it is, that is its head and its desk. */
    PLAN_UNIT,
    /** The nearest unit above that still exists; for a report the desk it goes to. */
    SUPERIOR
}
