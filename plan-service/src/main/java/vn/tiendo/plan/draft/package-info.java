/**
 * Plans from the first draft to the signature: header, reporting duties, findings, and the issuing that makes an
 * immutable version of them. Other features reach a plan only through what is public here.
 */
@NullMarked
package vn.tiendo.plan.draft;

import org.jspecify.annotations.NullMarked;
