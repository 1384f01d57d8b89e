/** The system's one clock. It can be shifted, so that a whole province can be run on another day. */
@NullMarked
package vn.tiendo.platform.clock;

import org.jspecify.annotations.NullMarked;
