/** Owns decisions of superiors on reports owed: that another unit reports, or that nobody has to. It keeps who stands where a unit stood, and every decision with its reason. */
@NullMarked
package vn.tiendo.reporting.decision;

import org.jspecify.annotations.NullMarked;
