/** Owns the targets of a task and the judgement whether a measurement meets them. Pure functions, no storage. */
@NullMarked
package vn.tiendo.task.target;

import org.jspecify.annotations.NullMarked;
