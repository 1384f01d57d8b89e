/** Owns difficulties: who is to solve one now, by when, and how it climbed. They are apart from periodic reports. */
@NullMarked
package vn.tiendo.task.difficulty;

import org.jspecify.annotations.NullMarked;
