/**
 * Turns an office file into plain tables of text: what kind of file it really is, whether it is safe to open, and
 * which cells stand in which row. Knows nothing of plans; a file it will not open becomes an {@link UnreadableFile}.
 */
@NullMarked
package vn.tiendo.plan.reading.table;

import org.jspecify.annotations.NullMarked;
