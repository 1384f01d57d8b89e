/** Owns how lists that show the newest first are paged. Ids rise with time, so the id alone is the key. */
@NullMarked
package vn.tiendo.task.paging;

import org.jspecify.annotations.NullMarked;
