/**
 * The live stream of notices as server-sent events. It owns the open connections and how a broken one goes on where it
 * ended.
 */
@NullMarked
package vn.tiendo.notification.live;

import org.jspecify.annotations.NullMarked;
