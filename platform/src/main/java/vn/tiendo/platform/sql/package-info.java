/** Plain SQL inside the current transaction, for projections, guards and batches. */
@NullMarked
package vn.tiendo.platform.sql;

import org.jspecify.annotations.NullMarked;
