/**
 * What every reader of official Vietnamese shares: words that match whatever their case and diacritics, and the form of
 * an answer that says by which rule it was found and how sure it is. The readers themselves are the packages below.
 */
@NullMarked
package vn.tiendo.plan.language;

import org.jspecify.annotations.NullMarked;
