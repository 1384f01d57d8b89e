package vn.tiendo.notification.inbox;

import java.util.List;

/** Fired inside the transaction that posts notices. What must not outlive a rollback observes it after the commit. */
public record NotificationsPosted(List<NotificationView> notifications) {}
