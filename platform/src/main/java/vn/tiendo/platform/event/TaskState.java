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

    /** Nothing more is owed. */
    public boolean isClosed() {
        return this == VERIFIED || this == NOT_ARISEN || this == DROPPED;
    }
}
