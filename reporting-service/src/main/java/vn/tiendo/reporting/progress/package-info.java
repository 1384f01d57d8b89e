/** Owns the copy of every task's status and the figures that are true now. Nothing that time alone can change is stored. */
@NullMarked
package vn.tiendo.reporting.progress;

import org.jspecify.annotations.NullMarked;
