/**
 * Reorganisations of the territory: mergers, splits, dissolutions and changes of name as dated facts with a legal
 * reference. It shows beforehand what would move, and afterwards who descends from whom.
 */
@NullMarked
package vn.tiendo.plan.succession;

import org.jspecify.annotations.NullMarked;
