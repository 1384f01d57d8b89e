/**
 * The register of deadlines: what is owed by whom until when, in every version that events told of. It decides nothing
 * about reminders; it only remembers when they must look at a deadline next.
 */
@NullMarked
package vn.tiendo.notification.deadline;

import org.jspecify.annotations.NullMarked;
