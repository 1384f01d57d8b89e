/** Owns who stands in for whom while away. The work itself belongs to offices, so rights do not move with it. */
@NullMarked
package vn.tiendo.task.delegation;

import org.jspecify.annotations.NullMarked;
