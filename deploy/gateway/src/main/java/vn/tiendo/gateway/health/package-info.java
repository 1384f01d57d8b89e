/** Whether the whole system is well. Owns {@code GET /health}, for people and load balancers. */
@NullMarked
package vn.tiendo.gateway.health;

import org.jspecify.annotations.NullMarked;
