/** Owns the tasks: how plans make them, who leads them, what is done on them, when they are finished. */
@NullMarked
package vn.tiendo.task.work;

import org.jspecify.annotations.NullMarked;
