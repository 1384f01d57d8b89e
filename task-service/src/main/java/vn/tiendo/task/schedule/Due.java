package vn.tiendo.task.schedule;

import java.time.Instant;

/**
 * One date on which work is owed.
 *
 * @param key stable within a task, so that an amended plan finds the same date again
 * @param label what people call the period, in Vietnamese
 * @param endsAt exclusive
 */
public record Due(String key, String label, Instant endsAt) {}
