/** Fixtures that speak the domain. */
@NullMarked
package vn.tiendo.task.testing;

import org.jspecify.annotations.NullMarked;
