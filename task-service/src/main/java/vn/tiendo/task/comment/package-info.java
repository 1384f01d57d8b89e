/** Owns what people say to each other about a task. A post is mentioned, never a person; nothing said is rewritten. */
@NullMarked
package vn.tiendo.task.comment;

import org.jspecify.annotations.NullMarked;
