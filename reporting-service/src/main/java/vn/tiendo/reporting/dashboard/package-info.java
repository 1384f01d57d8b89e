/** Owns the page on which people see how far the work has come. It shows figures that other features count, and counts none itself. */
@NullMarked
package vn.tiendo.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
