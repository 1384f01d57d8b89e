/** Owns the task list as files for spreadsheets. */
@NullMarked
package vn.tiendo.task.export;

import org.jspecify.annotations.NullMarked;
