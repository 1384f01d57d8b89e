/**
 * Reminder policies: which rungs a ladder has and whether it keeps quiet outside office hours, by scope. The nearest
 * scope that has a policy decides alone: the task's, its plan's, the nearest unit's up to the province's.
 */
@NullMarked
package vn.tiendo.notification.policy;

import org.jspecify.annotations.NullMarked;
