/** Owns text in the forms that searching and sorting need. Pure functions, no storage. */
@NullMarked
package vn.tiendo.task.words;

import org.jspecify.annotations.NullMarked;
