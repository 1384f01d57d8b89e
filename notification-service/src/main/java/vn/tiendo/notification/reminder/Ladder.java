package vn.tiendo.notification.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.platform.deadline.Deadline;

/**
 * Decides what to do about an open deadline now. After an outage, or when work is heard of late, several rungs may be
 * due at once: only the latest fires, because it says what the earlier ones would have said and more.
 *
 * @param rungs in any order
 */
record Ladder(List<Rung> rungs) {

    /**
     * @param fire the rung to tell now, if any
     * @param superseded rungs that were missed and will never fire
     * @param by the later rung that superseded them; null when there are none
     * @param nextLookAt when to look again; null when the ladder ends
     */
    record Step(@Nullable Rung fire, List<Rung> superseded, @Nullable Rung by, @Nullable Instant nextLookAt) {
        static final Step END = waitUntil(null);

        static Step waitUntil(@Nullable Instant moment) {
            return new Step(null, List.of(), null, moment);
        }
    }

    /** @param spent rungs, by their keys, that have fired or were superseded */
    Step step(Deadline deadline, Set<String> spent, OfficeHours hours, Instant now) {
        List<Rung> climb = climb(deadline, hours);
        List<Rung> due = climb.stream()
                .filter(rung -> !rung.firesAt(deadline, hours).isAfter(now))
                .toList();
        List<Rung> missed =
                due.stream().filter(rung -> !spent.contains(rung.key())).toList();
        Instant next = climb.stream()
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
        return spent.contains(latest.key())
                ? new Step(null, missed, latest, next)
                : new Step(latest, missed.subList(0, missed.size() - 1), latest, next);
    }

    /** In the order of their moments; without those whose moment had passed when they became part of the policy. */
    private List<Rung> climb(Deadline deadline, OfficeHours hours) {
        return rungs.stream()
                .filter(rung ->
                        rung.since() == null || !rung.firesAt(deadline, hours).isBefore(rung.since()))
                .sorted(Comparator.<Rung, Instant>comparing(rung -> rung.firesAt(deadline, hours))
                        .thenComparing(Rung::days))
                .toList();
    }
}
