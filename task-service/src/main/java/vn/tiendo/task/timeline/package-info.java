/** Owns the append-only record of who changed what on a task, with post and unit as they were then. */
@NullMarked
package vn.tiendo.task.timeline;

import org.jspecify.annotations.NullMarked;
