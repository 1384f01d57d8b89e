/** Which addresses outside may be talked to, so that nobody uses this service to reach into our own network. */
@NullMarked
package vn.tiendo.notification.reach;

import org.jspecify.annotations.NullMarked;
