/** Adds up what subordinates have reported: only from accepted snapshots, task by task, and with the names of those whose report is missing. It never averages percentages. */
@NullMarked
package vn.tiendo.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
