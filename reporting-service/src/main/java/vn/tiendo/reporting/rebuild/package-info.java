/** Owns the way back: what is known of tasks is read anew from the topic, beside what is in use, and takes its place. */
@NullMarked
package vn.tiendo.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
