package vn.tiendo.task.sync;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.list.TaskView;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.work.AssigningTasks;
import vn.tiendo.task.work.AssigningTasks.Assignment;

/** Lets an edit made without reception meet what others did meanwhile. */
@Singleton
class MergingEdits {
    private final AssigningTasks assigning;
    private final TaskQueries tasks;
    private final Scope scope;

    MergingEdits(AssigningTasks assigning, TaskQueries tasks, Scope scope) {
        this.assigning = assigning;
        this.tasks = tasks;
        this.scope = scope;
    }

    /** Sent again, it finds its own work done and changes nothing. */
    @Transactional
    TaskView merge(UUID id, TaskEdit edit) {
        scope.of(id);
        TaskView present = tasks.get(id);
        Assignment theirs = assignment(present);
        Assignment merged = merged(edit, theirs, present);
        if (same(withoutAsked(merged, present), theirs)) {
            return present;
        }
        // Who was quicker since we looked is told to try again by the version.
        assigning.assign(id, merged, "\"" + Versions.tag(present.version()).getValue() + "\"");
        return tasks.get(id);
    }

    private static Assignment merged(TaskEdit edit, Assignment theirs, TaskView present) {
        try {
            return edit.onto(theirs);
        } catch (Problem collision) {
            throw collision.current(present);
        }
    }

    private static Assignment assignment(TaskView task) {
        List<UUID> coordinators = task.coordinators().stream().map(UnitRef::id).toList();
        return new Assignment(task.leadUnit().id(), task.accountablePost(), task.personId(), coordinators);
    }

    /** Who has been asked already is not asked again by the same edit. */
    private static Assignment withoutAsked(Assignment edit, TaskView present) {
        List<UUID> coordinators = new ArrayList<>(edit.coordinatorUnitIds());
        present.asked().forEach(unit -> coordinators.remove(unit.id()));
        return new Assignment(edit.leadUnitId(), edit.accountablePost(), edit.personId(), coordinators);
    }

    /** The order of supporting units says nothing. */
    private static boolean same(Assignment one, Assignment other) {
        return unordered(one).equals(unordered(other));
    }

    private static List<Object> unordered(Assignment one) {
        return List.of(
                one.leadUnitId(),
                String.valueOf(one.accountablePost()),
                String.valueOf(one.personId()),
                Set.copyOf(one.coordinatorUnitIds()));
    }
}
