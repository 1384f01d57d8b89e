package vn.tiendo.notification.policy;

/** Which days a rung counts. */
public enum Counted {
    WORKING,
    CALENDAR
}
