package vn.tiendo.task.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/**
 * {@link Timeliness#of} as a condition on the stored moments, so that a list can filter by what is never stored. A
 * test holds the two against each other.
 */
final class TimelinessFilter {
    private static final String NOT_OWED = Arrays.stream(TaskState.values())
            .filter(state -> !state.isOwed())
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "t.state IN (", ")"));

    /** Now, which no two requests share: a plan made for it would serve none but this one. */
    private static final String MOMENT = "(SELECT ?::timestamptz)";

    private TimelinessFilter() {}

    static Condition of(Timeliness timeliness, Instant moment) {
        Condition owed = ofOwed(timeliness, moment);
        return timeliness == Timeliness.UNSCHEDULED
                ? new Condition("(" + NOT_OWED + " OR " + owed.sql() + ")", owed.arguments())
                : new Condition("(NOT " + NOT_OWED + " AND " + owed.sql() + ")", owed.arguments());
    }

    private static Condition ofOwed(Timeliness timeliness, Instant moment) {
        // The database keeps microseconds.
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        Instant soon = now.plus(Deadline.SOON);
        return switch (timeliness) {
            case ON_TRACK ->
                new Condition(
                        "(t.done_at IS NULL AND (t.due_at > " + MOMENT + " OR (t.due_at IS NULL AND t.stale_at > "
                                + MOMENT + ")))",
                        List.of(soon, now));
            case DUE_SOON ->
                new Condition(
                        "(t.done_at IS NULL AND " + TaskSort.DUE + " > " + MOMENT + " AND " + TaskSort.DUE + " <= "
                                + MOMENT + ")",
                        List.of(now, soon));
            case OVERDUE ->
                new Condition("(t.done_at IS NULL AND " + TaskSort.DUE + " <= " + MOMENT + ")", List.of(now));
            case STALE ->
                new Condition(
                        "(t.done_at IS NULL AND t.due_at IS NULL AND t.stale_at <= " + MOMENT + ")", List.of(now));
            case DONE_ON_TIME ->
                new Condition("(t.done_at IS NOT NULL AND (t.due_at IS NULL OR t.done_at < t.due_at))", List.of());
            case DONE_LATE -> new Condition("(t.done_at >= t.due_at)", List.of());
            case UNSCHEDULED ->
                new Condition("(t.done_at IS NULL AND t.due_at IS NULL AND t.stale_at IS NULL)", List.of());
        };
    }
}
