/**
 * The lines of a plan: what each row of its table says, word for word and typed, and how they change while the plan is
 * a draft. A line keeps its code through re-imports and amendments.
 */
@NullMarked
package vn.tiendo.plan.line;

import org.jspecify.annotations.NullMarked;
