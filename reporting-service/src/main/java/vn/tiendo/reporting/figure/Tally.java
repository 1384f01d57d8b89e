package vn.tiendo.reporting.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** Counts tasks one bucket at a time. */
public final class Tally {
    private final Map<TaskState, Long> byState = new EnumMap<>(TaskState.class);
    private final Map<Timeliness, Long> byTimeliness = new EnumMap<>(Timeliness.class);

    public Tally() {
        Arrays.stream(TaskState.values()).forEach(state -> byState.put(state, 0L));
        Arrays.stream(Timeliness.values()).forEach(timeliness -> byTimeliness.put(timeliness, 0L));
    }

    public void add(TaskState state, Timeliness timeliness, long tasks) {
        byState.merge(state, tasks, Long::sum);
        byTimeliness.merge(timeliness, tasks, Long::sum);
    }

    public Figures figures() {
        long total = byState.values().stream().mapToLong(Long::longValue).sum();
        long applicable = Arrays.stream(TaskState.values())
                .filter(TaskState::isOwed)
                .mapToLong(this::count)
                .sum();
        long verified = count(TaskState.VERIFIED);
        long done = verified + count(TaskState.REPORTED_DONE);
        return new Figures(
                total,
                applicable,
                new EnumMap<>(byState),
                new EnumMap<>(byTimeliness),
                done,
                verified,
                Percent.of(done, applicable),
                Percent.of(verified, applicable));
    }

    private long count(TaskState state) {
        return byState.getOrDefault(state, 0L);
    }
}
