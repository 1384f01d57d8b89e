/** Looks back at the work as it stood at the end of a report's data window. What came after the cut-off is seen and named, and never counted. */
@NullMarked
package vn.tiendo.reporting.compilation;

import org.jspecify.annotations.NullMarked;
