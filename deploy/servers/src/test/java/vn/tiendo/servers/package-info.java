/** The rules of the servers' processes that need no server. */
@NullMarked
package vn.tiendo.servers;

import org.jspecify.annotations.NullMarked;
