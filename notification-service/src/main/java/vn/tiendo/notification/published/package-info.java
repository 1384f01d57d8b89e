/**
 * Deadlines as a calendar that phones and mail programs subscribe to. They cannot sign in, so the address holds a token,
 * which its owner can revoke and which ends with the owner's post.
 */
@NullMarked
package vn.tiendo.notification.published;

import org.jspecify.annotations.NullMarked;
