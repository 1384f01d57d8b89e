/** Knows what stands in the way of tasks and who is to solve it, as task-service tells it, so that reports name it. */
@NullMarked
package vn.tiendo.reporting.difficulty;

import org.jspecify.annotations.NullMarked;
