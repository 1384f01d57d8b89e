/**
 * Telling the owner that a due date was moved: at once when it was one decision about one duty, in one summary when a
 * changed calendar or an amended plan moved many.
 */
@NullMarked
package vn.tiendo.notification.move;

import org.jspecify.annotations.NullMarked;
