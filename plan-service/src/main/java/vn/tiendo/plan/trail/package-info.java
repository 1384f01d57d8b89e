/** The record of who did what to a plan, written with the change itself and never rewritten. It belongs to all that changes plans. */
@NullMarked
package vn.tiendo.plan.trail;

import org.jspecify.annotations.NullMarked;
