/**
 * Keycloak from its distribution, built once for PostgreSQL. Owns the unpacked programs and the realm as it is imported
 * on this machine.
 */
@NullMarked
package vn.tiendo.servers.keycloak;

import org.jspecify.annotations.NullMarked;
