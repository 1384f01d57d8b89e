/** Every service's copy of the dated unit tree. Scope is decided on its paths, inside SQL. */
@NullMarked
package vn.tiendo.platform.unit;

import org.jspecify.annotations.NullMarked;
