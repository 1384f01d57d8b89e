package vn.tiendo.notification.preference;

/** Whether a person is told on the telephone of what is missed or escalated. */
enum TextMode {
    NOW,
    /** Also for whoever has not said anything. */
    OFF
}
