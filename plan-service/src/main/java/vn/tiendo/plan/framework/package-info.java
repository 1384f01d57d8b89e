/**
 * How an index is scored in a province and year: areas, criteria, points and grade bands, in versions that stay. A
 * starter set ships with the service; it binds nobody and is there to be copied.
 */
@NullMarked
package vn.tiendo.plan.framework;

import org.jspecify.annotations.NullMarked;
