/**
 * Mail to those who hold a post in a unit that was told something: the queue, the sending and the log that answers who
 * was told what, when and with what result. Addresses are asked for when a mail is sent and are not kept.
 */
@NullMarked
package vn.tiendo.notification.delivery;

import org.jspecify.annotations.NullMarked;
