/**
 * The working calendar of the province: its days off and worked Saturdays with their legal source, edited with a
 * reason and never forgotten. The arithmetic itself is the platform's.
 */
@NullMarked
package vn.tiendo.plan.calendar;

import org.jspecify.annotations.NullMarked;
