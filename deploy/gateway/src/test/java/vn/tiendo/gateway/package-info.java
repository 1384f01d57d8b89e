/** The gateway between real callers with tokens of a real Keycloak, and stand-ins for the services, which are its boundary. */
@NullMarked
package vn.tiendo.gateway;

import org.jspecify.annotations.NullMarked;
