/**
 * The dated units of the province: where they come from, how they are found, and which of a commune's bodies a plan
 * means when it names a lead. Codes and names are re-used over time, so only the id is an identity.
 */
@NullMarked
package vn.tiendo.plan.unit;

import org.jspecify.annotations.NullMarked;
