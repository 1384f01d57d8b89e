/**
 * Starts the real servers the system stands on (PostgreSQL, Kafka, Keycloak) as processes of this machine, without
 * containers. Owns where they are unpacked, where they keep data, and how they are configured, watched and stopped.
 */
@NullMarked
package vn.tiendo.servers;

import org.jspecify.annotations.NullMarked;
