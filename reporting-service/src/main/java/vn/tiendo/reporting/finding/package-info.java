/** Knows what inspections found and whether it was put right, as task-service tells it, so that reports name what is still open. */
@NullMarked
package vn.tiendo.reporting.finding;

import org.jspecify.annotations.NullMarked;
