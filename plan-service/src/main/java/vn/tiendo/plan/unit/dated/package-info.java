/**
 * What a unit was called, what it was and where it stood, day by day, and who succeeded whom. The rules of time and tree
 * are in the register, which knows no database; the book keeps it and tells the other services.
 */
@NullMarked
package vn.tiendo.plan.unit.dated;

import org.jspecify.annotations.NullMarked;
