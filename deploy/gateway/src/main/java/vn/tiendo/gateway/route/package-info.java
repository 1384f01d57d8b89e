/** Which address belongs to which service. Owns the routing table and nothing else. */
@NullMarked
package vn.tiendo.gateway.route;

import org.jspecify.annotations.NullMarked;
