/** Turns the schedules of a plan line into the dates on which work is owed. Pure functions, no storage. */
@NullMarked
package vn.tiendo.task.schedule;

import org.jspecify.annotations.NullMarked;
