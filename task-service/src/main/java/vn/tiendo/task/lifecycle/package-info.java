/** Owns which state of a task may follow which. Who may cause the change is not its question. */
@NullMarked
package vn.tiendo.task.lifecycle;

import org.jspecify.annotations.NullMarked;
