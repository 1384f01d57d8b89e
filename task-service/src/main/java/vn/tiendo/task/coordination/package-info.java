/** Owns requests for support: who is asked, by when, and what they answered. Being asked is not being ordered. */
@NullMarked
package vn.tiendo.task.coordination;

import org.jspecify.annotations.NullMarked;
