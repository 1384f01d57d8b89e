package vn.tiendo.task.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One date on which work is owed.
 *
 * @param key stable within a task, so that an amended plan finds the same date again
 * @param label what people call the period, in Vietnamese
 * @param endsAt exclusive
 * @param term how it was counted from an event; null when the plan names the day
 */
public record Due(String key, String label, Instant endsAt, @Nullable EventTerm term) {}
