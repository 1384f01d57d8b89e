package vn.tiendo.task.extension;

/** What became of it; only {@code ACCEPTED} has moved the date. */
enum ExtensionStatus {
    OPEN,
    ACCEPTED,
    REFUSED
}
