/** Owns documents, links, photos and files that prove work, and which tasks they serve. File content lies in a directory. */
@NullMarked
package vn.tiendo.task.evidence;

import org.jspecify.annotations.NullMarked;
