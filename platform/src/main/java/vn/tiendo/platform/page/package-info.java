/** Keyset pages. A cursor is opaque and names the last row seen, never an offset. */
@NullMarked
package vn.tiendo.platform.page;

import org.jspecify.annotations.NullMarked;
