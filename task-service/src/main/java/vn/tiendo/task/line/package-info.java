/** Owns what the plan itself says of a task, which only another version of the plan changes. */
@NullMarked
package vn.tiendo.task.line;

import org.jspecify.annotations.NullMarked;
