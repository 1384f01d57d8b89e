/**
 * Reads what is to be reached: shares, counts, frequencies, scores, levels, things that must not happen, and what stands
 * in the target column without being a target. A number whose meaning is unclear is not given one.
 */
@NullMarked
package vn.tiendo.plan.language.target;

import org.jspecify.annotations.NullMarked;
