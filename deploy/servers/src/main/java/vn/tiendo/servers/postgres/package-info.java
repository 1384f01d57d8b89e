/**
 * PostgreSQL from its published binaries, as an ordinary user or under root. Owns its data folder, its passwords and the
 * databases in it.
 */
@NullMarked
package vn.tiendo.servers.postgres;

import org.jspecify.annotations.NullMarked;
