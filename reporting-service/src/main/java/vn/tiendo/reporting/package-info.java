/** Reports on time and figures that are true now. Each package below is one feature. */
@NullMarked
package vn.tiendo.reporting;

import org.jspecify.annotations.NullMarked;
