/** A service in miniature, for the tests of the platform. It owns notes. */
@NullMarked
package vn.tiendo.platform.sample;

import org.jspecify.annotations.NullMarked;
