/** Owns the events that happened in a unit and that the work of its plans waits for. What they open belongs to the tasks. */
@NullMarked
package vn.tiendo.task.trigger;

import org.jspecify.annotations.NullMarked;
