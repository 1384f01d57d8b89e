/** Owns what is owed: who reports what to whom by when, taken from the reporting duties of issued plans. It tells the world of each obligation and of what became of it. */
@NullMarked
package vn.tiendo.reporting.obligation;

import org.jspecify.annotations.NullMarked;
