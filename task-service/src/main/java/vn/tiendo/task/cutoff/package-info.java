/**
 * Owns what we know of reports: which window of work each tells of, and whether it was handed in. It says for which of
 * them a piece of evidence came too late.
 */
@NullMarked
package vn.tiendo.task.cutoff;

import org.jspecify.annotations.NullMarked;
