/**
 * What a clerk and a lawyer would notice in a plan before it is signed. Findings are computed, never stored with the
 * plan; those of severity ERROR keep it from being issued.
 */
@NullMarked
package vn.tiendo.plan.finding;

import org.jspecify.annotations.NullMarked;
