/** Proves that tests get real servers. Owns no fixtures: what it checks is the servers themselves. */
@NullMarked
package vn.tiendo.servers.testing;

import org.jspecify.annotations.NullMarked;
