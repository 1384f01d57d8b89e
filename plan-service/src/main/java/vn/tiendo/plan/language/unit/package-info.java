/**
 * Reads who is to do something: the many spellings of posts, offices, groups and superior units become stable keys. A
 * name that is not in the list stays unresolved, and a group or a superior unit is said to be one.
 */
@NullMarked
package vn.tiendo.plan.language.unit;

import org.jspecify.annotations.NullMarked;
