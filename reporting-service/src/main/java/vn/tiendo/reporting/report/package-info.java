/** Owns reports from draft to acceptance. An accepted report is a snapshot that nothing changes any more. */
@NullMarked
package vn.tiendo.reporting.report;

import org.jspecify.annotations.NullMarked;
