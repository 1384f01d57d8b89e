package vn.tiendo.task.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.task.lifecycle.Transitions;

/** How a group stands by how its members do. A member whose share was dropped counts no more. */
final class Rollup {
    private static final Set<TaskState> CLOSED =
            EnumSet.of(TaskState.VERIFIED, TaskState.REPORTED_DONE, TaskState.NOT_ARISEN);

    private Rollup() {}

    /** No further than the member that is furthest behind; begun as soon as one has begun. */
    static Standing standing(Standing before, List<Task> members) {
        List<Standing> counting = counting(members);
        Set<TaskState> states = EnumSet.noneOf(TaskState.class);
        counting.forEach(one -> states.add(one.state()));
        if (counting.isEmpty()) {
            return before;
        }
        if (states.size() == 1 && states.contains(TaskState.NOT_STARTED)) {
            return before.set(TaskState.NOT_STARTED, null);
        }
        if (!CLOSED.containsAll(states)) {
            return before.set(TaskState.IN_PROGRESS, null);
        }
        Instant last = counting.stream()
                .map(Standing::doneAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (states.contains(TaskState.REPORTED_DONE)) {
            return before.set(TaskState.REPORTED_DONE, last);
        }
        return before.set(states.contains(TaskState.VERIFIED) ? TaskState.VERIFIED : TaskState.NOT_ARISEN, last);
    }

    /** The mean, rounded down, so that 100 means all of it. */
    static int percent(List<Task> members) {
        return (int) members.stream()
                .filter(one -> one.state() != TaskState.DROPPED)
                .mapToInt(one -> Transitions.percent(one.state(), one.effort().percent()))
                .average()
                .orElse(0);
    }

    private static List<Standing> counting(List<Task> members) {
        return members.stream()
                .map(Task::standing)
                .filter(one -> one.state() != TaskState.DROPPED)
                .toList();
    }
}
