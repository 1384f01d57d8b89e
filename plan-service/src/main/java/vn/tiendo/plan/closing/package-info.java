/**
 * How a plan ends: not before every index that demands it has the unit's own score. Nothing of the plan changes but
 * that it is closed.
 */
@NullMarked
package vn.tiendo.plan.closing;

import org.jspecify.annotations.NullMarked;
