/**
 * Maps the name of an index area, as plans write it, to a dimension of the index. The number an area has in a plan's
 * own table is no guide: plans put further areas between.
 */
@NullMarked
package vn.tiendo.plan.language.index;

import org.jspecify.annotations.NullMarked;
