/** Owns the tallies: tasks counted beforehand for every unit and all below it, so that no question has to count them again. It folds noted changes in, follows units that move, and proves the tallies by a recount. */
@NullMarked
package vn.tiendo.reporting.tally;

import org.jspecify.annotations.NullMarked;
