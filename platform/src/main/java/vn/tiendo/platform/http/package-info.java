/** Conventions of every request: versions, idempotency keys, request ids, unknown parameters. */
@NullMarked
package vn.tiendo.platform.http;

import org.jspecify.annotations.NullMarked;
