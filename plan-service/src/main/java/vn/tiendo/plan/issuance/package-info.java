/**
 * What a superior's plan asks of the units below: a plan of their own within a term. It owns the rule on the plan and
 * one duty per unit, until a plan meets it or the superior excuses the unit.
 */
@NullMarked
package vn.tiendo.plan.issuance;

import org.jspecify.annotations.NullMarked;
