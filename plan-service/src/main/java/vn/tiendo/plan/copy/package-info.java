/**
 * Copies of a plan for other units or another year, made in the background with a result for each unit. What a draft is
 * and how its lines are read belongs to their own packages.
 */
@NullMarked
package vn.tiendo.plan.copy;

import org.jspecify.annotations.NullMarked;
