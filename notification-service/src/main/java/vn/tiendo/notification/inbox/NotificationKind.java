package vn.tiendo.notification.inbox;

import java.util.Locale;

/** What a notice is about. */
public enum NotificationKind {
    DEADLINE_APPROACHING,
    DEADLINE_MISSED,
    DEADLINE_ESCALATED,
    DEADLINE_MOVED,
    /** The desk asks to hurry. */
    TASK_REMINDED,
    /** Support that was asked for is given or not. */
    REQUEST_ANSWERED;

    /** The name of its event on the live stream, e.g. {@code deadline-missed}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
