/** How many of the reports owed are in, and how many came in time, unit by unit. Both shares have their denominator beside them. */
@NullMarked
package vn.tiendo.reporting.discipline;

import org.jspecify.annotations.NullMarked;
