/** Owns asking the lead of a task to hurry: what may still be urged, and how often. */
@NullMarked
package vn.tiendo.task.urging;

import org.jspecify.annotations.NullMarked;
