/**
 * The ladder of reminders: when who is told about a deadline, counted in working days and written down so that nothing
 * is told twice. It owns the policy, the ledger and the wording of reminders.
 */
@NullMarked
package vn.tiendo.notification.reminder;

import org.jspecify.annotations.NullMarked;
