package vn.tiendo.task.bulk;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.task.bulk.Assignments.Item;
import vn.tiendo.task.bulk.Assignments.Outcome;
import vn.tiendo.task.bulk.Assignments.Result;
import vn.tiendo.task.list.TaskQueries;
import vn.tiendo.task.list.TaskView;
import vn.tiendo.task.work.AssigningTasks;

/** Charges units with many tasks, each in a transaction of its own. */
@Singleton
class AssigningMany {
    private final AssigningTasks assigning;
    private final TaskQueries tasks;

    AssigningMany(AssigningTasks assigning, TaskQueries tasks) {
        this.assigning = assigning;
        this.tasks = tasks;
    }

    List<Result> assign(List<Item> items, HttpHeaders headers) {
        List<@Nullable Refusal> refusals = new ArrayList<>();
        items.forEach(item -> refusals.add(assign(item, headers)));
        Map<UUID, Long> versions = tasks
                .all(items.stream().map(Item::taskId).distinct().toList())
                .stream()
                .collect(toMap(TaskView::id, TaskView::version));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UUID task = items.get(i).taskId();
            Refusal refusal = refusals.get(i);
            Outcome outcome = refusal == null ? Outcome.DONE : Outcome.REFUSED;
            results.add(new Result(task, outcome, versions.get(task), refusal));
        }
        return results;
    }

    private @Nullable Refusal assign(Item item, HttpHeaders headers) {
        try {
            assigning.assign(item.taskId(), item.assignment(), "\"v" + item.version() + "\"");
            return null;
        } catch (Problem refused) {
            return Refusal.of(refused, headers);
        }
    }
}
