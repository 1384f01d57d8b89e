/** Events leave here: stored with the business change, sent in order per key, deleted when the broker has them. Nothing else talks to the broker. */
@NullMarked
package vn.tiendo.platform.outbox;

import org.jspecify.annotations.NullMarked;
