/**
 * Reads a commune's task table from its own file: which column means what, which lines belong to one row, what a page
 * break or a slipped cell has torn apart. Keeps every text as written and says of every repair where it was made.
 */
@NullMarked
package vn.tiendo.plan.reading;

import org.jspecify.annotations.NullMarked;
