/** Owns the answer to which tasks a caller may see and on whose behalf they act. Every query filters with it. */
@NullMarked
package vn.tiendo.task.scope;

import org.jspecify.annotations.NullMarked;
