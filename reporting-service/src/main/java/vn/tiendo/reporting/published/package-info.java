/** Owns what everybody may read without signing in: the plans that were issued, how far they have come, and the reports that were accepted. Nothing of a person, and no text that people wrote, leaves here. */
@NullMarked
package vn.tiendo.reporting.published;

import org.jspecify.annotations.NullMarked;
