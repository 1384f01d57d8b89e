/**
 * What the body of an imported document proposes for its plan. Every candidate is kept with its quote; a person accepts
 * those that hold.
 */
@NullMarked
package vn.tiendo.plan.proposal;

import org.jspecify.annotations.NullMarked;
