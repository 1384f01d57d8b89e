/** What the command understands and refuses. Owns no servers: those are tested where they are. */
@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
