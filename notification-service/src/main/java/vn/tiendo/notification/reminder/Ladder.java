package vn.tiendo.notification.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.platform.deadline.Deadline;

/**
 * Decides what to do about an open deadline now. After an outage, or when work is heard of late, several rungs may be
 * due at once: only the latest fires, because it says what the earlier ones would have said and more.
 *
 * @param rungs in any order
 */
record Ladder(List<Rung> rungs) {
    Ladder {
        rungs = rungs.stream()
                .sorted(Comparator.comparingInt(Rung::workingDays))
                .toList();
    }

    /**
     * @param fire the rung to tell now, if any
     * @param superseded rungs that were missed and will never fire
     * @param by the later rung that superseded them, by its working days
     * @param nextLookAt when to look again; null when the ladder ends
     */
    record Step(@Nullable Rung fire, List<Rung> superseded, int by, @Nullable Instant nextLookAt) {
        static final Step END = waitUntil(null);

        static Step waitUntil(@Nullable Instant moment) {
            return new Step(null, List.of(), 0, moment);
        }
    }

    /** @param spent rungs, by their working days, that have fired or were superseded */
    Step step(Deadline deadline, Set<Integer> spent, OfficeHours hours, Instant now) {
        List<Rung> due = rungs.stream()
                .filter(rung -> !rung.firesAt(deadline, hours).isAfter(now))
                .toList();
        List<Rung> missed =
                due.stream().filter(rung -> !spent.contains(rung.workingDays())).toList();
        Instant next = rungs.stream()
                .skip(due.size())
                .findFirst()
                .map(rung -> rung.firesAt(deadline, hours))
                .orElse(null);
        if (missed.isEmpty()) {
            return Step.waitUntil(next);
        }
        Instant open = hours.onOrAfter(now);
        if (open.isAfter(now)) {
            return Step.waitUntil(open);
        }
        Rung latest = due.get(due.size() - 1);
        return spent.contains(latest.workingDays())
                ? new Step(null, missed, latest.workingDays(), next)
                : new Step(latest, missed.subList(0, missed.size() - 1), latest.workingDays(), next);
    }
}
