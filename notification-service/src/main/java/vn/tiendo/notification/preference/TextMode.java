package vn.tiendo.notification.preference;

/** Whether a person is told on the telephone, beside the mail. */
enum TextMode {
    NOW,
    /** Also for whoever has not said anything. */
    OFF
}
