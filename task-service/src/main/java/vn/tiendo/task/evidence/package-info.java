/** Owns documents, links, photos and files that prove work, and which tasks they serve. Their content is {@code file}'s. */
@NullMarked
package vn.tiendo.task.evidence;

import org.jspecify.annotations.NullMarked;
