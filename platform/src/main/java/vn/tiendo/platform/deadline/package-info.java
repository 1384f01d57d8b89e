/** Vietnam time and the one function that says how a deadline stands. */
@NullMarked
package vn.tiendo.platform.deadline;

import org.jspecify.annotations.NullMarked;
