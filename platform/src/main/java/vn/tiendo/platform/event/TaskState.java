package vn.tiendo.platform.event;

/** How far the work on a task has come. Whether that is in time is another question. */
public enum TaskState {
    NOT_STARTED,
    IN_PROGRESS,
    REPORTED_DONE,
    VERIFIED,
    RETURNED,
    NOT_ARISEN,
    DROPPED;

    /** Whether it counts as work at all: nobody is late with, or judged by, what did not arise or was dropped. */
    public boolean isOwed() {
        return this != NOT_ARISEN && this != DROPPED;
    }

    /** Nothing more is owed. */
    public boolean isClosed() {
        return this == VERIFIED || this == NOT_ARISEN || this == DROPPED;
    }
}
