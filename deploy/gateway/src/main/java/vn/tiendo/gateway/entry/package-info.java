/** The door: the order in which a request is looked at (address, sign-in, size) before it is sent on. Owns the check of access tokens at the edge. */
@NullMarked
package vn.tiendo.gateway.entry;

import org.jspecify.annotations.NullMarked;
