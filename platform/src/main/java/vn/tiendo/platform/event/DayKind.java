package vn.tiendo.platform.event;

/** What makes a day an exception to "Monday to Friday are worked". */
public enum DayKind {
    HOLIDAY,
    /** Day off in lieu of a holiday that fell on a weekly rest day (Labour Code 2019, art. 111). */
    COMPENSATION,
    /** A weekday off that is worked on another Saturday. */
    SWAPPED_OFF,
    /** The Saturday worked instead. */
    SWAPPED_WORK;

    public boolean isWorked() {
        return this == SWAPPED_WORK;
    }
}
