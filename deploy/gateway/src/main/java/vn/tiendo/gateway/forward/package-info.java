/** Carries a request to its service and the answer back, as a stream in both directions. Owns limits, time limits and the headers that pass. */
@NullMarked
package vn.tiendo.gateway.forward;

import org.jspecify.annotations.NullMarked;
