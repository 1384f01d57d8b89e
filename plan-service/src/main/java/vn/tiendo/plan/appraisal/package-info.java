/**
 * The look that the desk above takes at a draft before it is signed, when the unit asks for it. Keeps what was said; the
 * draft itself is changed and issued elsewhere.
 */
@NullMarked
package vn.tiendo.plan.appraisal;

import org.jspecify.annotations.NullMarked;
