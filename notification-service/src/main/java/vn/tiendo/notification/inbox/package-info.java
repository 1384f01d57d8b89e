/**
 * What units are told: notices with a read state that the holders of a unit's posts share, and the lists of them.
 * Who is told what is decided elsewhere.
 */
@NullMarked
package vn.tiendo.notification.inbox;

import org.jspecify.annotations.NullMarked;
