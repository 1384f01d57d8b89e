package vn.tiendo.notification.preference;

/** When a person is told by mail of what is in the inbox anyway. */
enum MailMode {
    NOW,
    /** Once a day, at the person's hour. */
    DIGEST,
    OFF
}
