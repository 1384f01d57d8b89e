/**
 * Reads when something is to be done: a small grammar of named rules over dates, quarters, recurrences, events and
 * school years. What no rule understands is {@link vn.tiendo.plan.language.schedule.Schedule.Unresolved}.
 */
@NullMarked
package vn.tiendo.plan.language.schedule;

import org.jspecify.annotations.NullMarked;
