package vn.tiendo.task.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskState;

/**
 * A plan version or an assignment has named who supports which tasks. Whoever may not be charged is told here, in the
 * transaction that named them, so that they are asked.
 *
 * @param plan null when the current caller named them by an assignment
 */
public record SupportNamed(@Nullable Plan plan, List<Wish> wishes, Instant at) {

    /** @param unitId the unit that issued it */
    public record Plan(UUID id, UUID unitId, String documentCode) {}

    /** @param dueAt exclusive end of what the task owes next; null when undated */
    public record Wish(UUID task, String title, UUID unit, @Nullable Instant dueAt) {}

    static Stream<Wish> wishes(Task task, Collection<UUID> named, Set<UUID> onlyAsked) {
        if (task.state() == TaskState.VERIFIED) {
            return Stream.empty();
        }
        Charge charge = task.charge();
        return named.stream()
                .filter(onlyAsked::contains)
                .filter(unit -> !unit.equals(charge.leadUnitId()))
                .filter(unit -> !charge.coordinatorUnitIds().contains(unit))
                .distinct()
                .map(unit -> new Wish(task.id(), task.line().title(), unit, task.dueAt()));
    }
}
