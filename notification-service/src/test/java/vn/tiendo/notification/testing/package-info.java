/** The province that the tests play in: its units, its calendar, its tasks, its day of today, its mail server. */
@NullMarked
package vn.tiendo.notification.testing;

import org.jspecify.annotations.NullMarked;
