/**
 * A plan's own file on its way in: what was read of it, row by row, with every doubt. Nothing reaches a plan before a
 * person applies the import to a draft.
 */
@NullMarked
package vn.tiendo.plan.imports;

import org.jspecify.annotations.NullMarked;
