/** Owns what units say to each other about their tasks: a desk's reminders and the answers to requests for support. */
@NullMarked
package vn.tiendo.notification.note;

import org.jspecify.annotations.NullMarked;
