/**
 * Where the readers of official language meet the contract: phrases become the schedules, targets and actors that a
 * plan is issued with, and forms can ask how a phrase is read while it is typed.
 */
@NullMarked
package vn.tiendo.plan.phrase;

import org.jspecify.annotations.NullMarked;
