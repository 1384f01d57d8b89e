/** The working day as people live it: when they may be told something, and how a day is written for them. */
@NullMarked
package vn.tiendo.notification.day;

import org.jspecify.annotations.NullMarked;
