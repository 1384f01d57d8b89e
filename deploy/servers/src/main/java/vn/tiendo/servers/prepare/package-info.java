/**
 * What the build runs before any server is started. Owns nothing but the order: unpack, build, mark as done.
 */
@NullMarked
package vn.tiendo.servers.prepare;

import org.jspecify.annotations.NullMarked;
