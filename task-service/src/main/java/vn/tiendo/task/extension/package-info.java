/** Owns extensions: who asks for a later date, who is above and decides, and which dates an occurrence has had. */
@NullMarked
package vn.tiendo.task.extension;

import org.jspecify.annotations.NullMarked;
