/** Owns the kinds of work beyond the plain task, the fields each needs, and which topics reached whom by what channel. */
@NullMarked
package vn.tiendo.task.kind;

import org.jspecify.annotations.NullMarked;
