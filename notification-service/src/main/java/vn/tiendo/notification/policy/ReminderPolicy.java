package vn.tiendo.notification.policy;

import java.util.List;

/**
 * How the deadlines of a scope are spoken of.
 *
 * @param quiet on rest days and outside office hours
 * @param rungs in any order
 * @param version of the scope's own policy
 */
public record ReminderPolicy(PolicyScope scope, boolean quiet, List<Rung> rungs, long version) {}
