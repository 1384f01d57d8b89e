/** Sets a report beside the one before it and that of last year. Work of units that were merged away is found by lineage: history by the old unit, the present by the new. */
@NullMarked
package vn.tiendo.reporting.comparison;

import org.jspecify.annotations.NullMarked;
