/**
 * Reads how official documents are cited: number, kind, issuer and date, with the slips that typing makes. A number
 * left blank in a draft is unknown, not empty.
 */
@NullMarked
package vn.tiendo.plan.language.document;

import org.jspecify.annotations.NullMarked;
