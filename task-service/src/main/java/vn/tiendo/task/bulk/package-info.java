/** Owns doing one thing to many tasks at once, each on its own: one that is refused does not stop the others. */
@NullMarked
package vn.tiendo.task.bulk;

import org.jspecify.annotations.NullMarked;
