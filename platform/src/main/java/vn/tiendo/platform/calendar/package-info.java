/** Working days. The calendar is data of the province; this is the arithmetic and each service's copy. */
@NullMarked
package vn.tiendo.platform.calendar;

import org.jspecify.annotations.NullMarked;
