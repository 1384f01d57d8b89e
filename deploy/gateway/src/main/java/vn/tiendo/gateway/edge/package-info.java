/** What every request gets at the edge: an id, protecting headers, and errors as RFC 9457 problems. Owns the catalogue of the gateway's own problems. */
@NullMarked
package vn.tiendo.gateway.edge;

import org.jspecify.annotations.NullMarked;
