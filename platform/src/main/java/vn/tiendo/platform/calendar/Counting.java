package vn.tiendo.platform.calendar;

/** Whether the day an interval starts on is its first day. The law often leaves it open, so it is always said. */
public enum Counting {
    EXCLUDE_START,
    INCLUDE_START
}
