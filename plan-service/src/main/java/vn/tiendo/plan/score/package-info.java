/**
 * What units scored, as reporting-service tells it. Plans need it twice: none closes unscored, and this year's lost
 * points are next year's work.
 */
@NullMarked
package vn.tiendo.plan.score;

import org.jspecify.annotations.NullMarked;
