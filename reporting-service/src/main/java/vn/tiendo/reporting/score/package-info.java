/** Owns scores: what a unit gives itself, what its superior gives it, what they argue about, and what is made public. Every step is kept. */
@NullMarked
package vn.tiendo.reporting.score;

import org.jspecify.annotations.NullMarked;
