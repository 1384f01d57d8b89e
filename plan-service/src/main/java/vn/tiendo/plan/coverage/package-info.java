/**
 * What a plan leaves open: areas of its indices that no line answers, and criteria that lost points last year without
 * a line, or at least a written reason, this year.
 */
@NullMarked
package vn.tiendo.plan.coverage;

import org.jspecify.annotations.NullMarked;
