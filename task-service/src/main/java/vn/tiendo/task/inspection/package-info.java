/** Owns inspections: what was looked at, what was found, and whether it was put right. */
@NullMarked
package vn.tiendo.task.inspection;

import org.jspecify.annotations.NullMarked;
