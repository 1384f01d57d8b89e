/** Counts that carry their denominators. Everything this service says about progress is counted here, so that a report and a live aggregate cannot disagree on what a figure means. */
@NullMarked
package vn.tiendo.reporting.figure;

import org.jspecify.annotations.NullMarked;
