/** What the tests of all services share. */
@NullMarked
package vn.tiendo.platform.testing;

import org.jspecify.annotations.NullMarked;
