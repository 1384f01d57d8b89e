/** What everybody may know of this service's work: that something was posted, where and until when; never who is on a list. */
@NullMarked
package vn.tiendo.task.published;

import org.jspecify.annotations.NullMarked;
