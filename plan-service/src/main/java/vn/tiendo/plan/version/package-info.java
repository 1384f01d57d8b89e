/**
 * The versions of plans as they were signed, for ever, and what one changed against another. Reads only what was issued
 * and the draft that amends it; drafting and signing are elsewhere.
 */
@NullMarked
package vn.tiendo.plan.version;

import org.jspecify.annotations.NullMarked;
