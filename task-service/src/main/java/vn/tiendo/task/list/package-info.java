/** Owns how tasks are read: one task, filtered lists, the view that all answers share. It changes nothing. */
@NullMarked
package vn.tiendo.task.list;

import org.jspecify.annotations.NullMarked;
