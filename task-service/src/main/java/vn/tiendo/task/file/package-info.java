/**
 * Owns the content of files: where it lies, of what type it is, and which copy of it anyone may see. What a file
 * proves, and who may read it, is known elsewhere.
 */
@NullMarked
package vn.tiendo.task.file;

import org.jspecify.annotations.NullMarked;
