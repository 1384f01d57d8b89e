/** Owns the decisions by which open work of a unit that ended passes to its successor, and their reversal. */
@NullMarked
package vn.tiendo.task.transfer;

import org.jspecify.annotations.NullMarked;
