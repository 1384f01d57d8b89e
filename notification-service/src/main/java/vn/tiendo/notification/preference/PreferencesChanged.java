package vn.tiendo.notification.preference;

/** Fired inside the transaction of the change. */
public record PreferencesChanged(String person) {}
