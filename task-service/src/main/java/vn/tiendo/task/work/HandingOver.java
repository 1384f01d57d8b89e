package vn.tiendo.task.work;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.timeline.Happening;

/** Puts tasks in the charge of others because units were reorganised, and back; the plan stays whose it is. */
@Singleton
public class HandingOver {
    private static final TypeReference<Charge> CHARGE = new TypeReference<>() {};

    private final Tasks tasks;
    private final Sql sql;
    private final Announcing announcing;
    private final Clock clock;

    HandingOver(Tasks tasks, Sql sql, Announcing announcing, Clock clock) {
        this.tasks = tasks;
        this.sql = sql;
        this.announcing = announcing;
        this.clock = clock;
    }

    /**
     * @param successors who comes after whom, among those who lead or support
     * @param details of the decision, for the timeline
     */
    public void hand(
            UUID transfer, List<UUID> ids, UUID from, UUID to, Map<UUID, UUID> successors, Map<String, ?> details) {
        Instant now = Moment.now(clock);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Task task : tasks.openLocked(ids)) {
            Charge before = task.charge();
            Charge after = before.handedOver(task.unitId(), from, to, successors);
            task.assign(after, now);
            announcing.announce(task, Happening.TRANSFERRED, details, now, now);
            rows.add(new @Nullable Object[] {transfer, task.id(), sql.json(before), sql.json(after)});
        }
        sql.batch(
                "INSERT INTO transferred_task (transfer_id, task_id, charge_before, charge_after) VALUES (?, ?, ?, ?)",
                rows);
    }

    private record Handed(UUID task, Charge before, Charge after) {}

    /**
     * Restores who was in charge, task by task, exactly.
     *
     * @return the codes of the tasks that others have been charged with since; when there are any, nothing is restored
     */
    public List<String> giveBack(UUID transfer, Map<String, ?> details) {
        Instant now = Moment.now(clock);
        Map<UUID, Handed> handed = sql
                .list(
                        "SELECT task_id, charge_before::text AS before, charge_after::text AS after"
                                + " FROM transferred_task WHERE transfer_id = ?",
                        row -> new Handed(
                                row.uuid("task_id"),
                                sql.parse(row.text("before"), CHARGE),
                                sql.parse(row.text("after"), CHARGE)),
                        transfer)
                .stream()
                .collect(Collectors.toMap(Handed::task, Function.identity()));
        List<Task> still = handed.keySet().stream().sorted().map(tasks::locked).toList();
        List<String> changed = still.stream()
                .filter(task -> !charged(handed, task).after().equals(task.charge()))
                .map(task -> task.line().code())
                .toList();
        if (changed.isEmpty()) {
            for (Task task : still) {
                task.assign(charged(handed, task).before(), now);
                announcing.announce(task, Happening.TRANSFER_REVERSED, details, now, now);
            }
        }
        return changed;
    }

    private static Handed charged(Map<UUID, Handed> handed, Task task) {
        return Objects.requireNonNull(handed.get(task.id()));
    }
}
