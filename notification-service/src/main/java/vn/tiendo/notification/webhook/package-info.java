/**
 * Webhooks: what other systems subscribed to, told to them by signed HTTP requests that are retried for a day, logged and
 * can be asked for again. An address inside our own network is no address.
 */
@NullMarked
package vn.tiendo.notification.webhook;

import org.jspecify.annotations.NullMarked;
