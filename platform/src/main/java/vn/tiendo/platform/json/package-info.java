/** What JSON from callers may hold. It owns the bounds that keep a request from breaking the database or a reader. */
@NullMarked
package vn.tiendo.platform.json;

import org.jspecify.annotations.NullMarked;
