package vn.tiendo.reporting.difficulty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;

/** Every state of every difficulty. */
@Singleton
public class Difficulties {
    private static final String MET = "SELECT shown.*, holder.name AS holder_name"
            + " FROM (SELECT DISTINCT ON (id) * FROM difficulty WHERE task_id = ANY (?::uuid[]) AND occurred_at < ?"
            + " ORDER BY id, version DESC) shown LEFT JOIN unit holder ON holder.id = shown.holder_id"
            + " WHERE shown.status = 'OPEN' OR shown.occurred_at >= ? ORDER BY shown.raised_at, shown.id";

    private final Sql sql;

    Difficulties(Sql sql) {
        this.sql = sql;
    }

    void take(DifficultyState state) {
        sql.update(
                "INSERT INTO difficulty (id, version, task_id, holder_id, level, text, status, resolution, due_at,"
                        + " raised_at, occurred_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                state.difficultyId(),
                state.version(),
                state.taskId(),
                state.heldByUnitId(),
                state.level(),
                state.text(),
                state.status(),
                state.resolution(),
                state.dueAt(),
                state.raisedAt(),
                state.occurredAt());
    }

    /**
     * Those that were open at the moment and those solved before it, as each stood then, oldest first.
     *
     * @param codes of the tasks asked about
     * @param from what was solved earlier is left out
     */
    public List<DifficultyAtCutOff> met(Map<UUID, String> codes, Instant from, Instant at) {
        return sql.list(MET, row -> difficulty(row, codes, at), codes.keySet(), at, from);
    }

    private static DifficultyAtCutOff difficulty(Row row, Map<UUID, String> codes, Instant at) {
        DifficultyStatus status = row.constant("status", DifficultyStatus.class);
        UUID task = row.uuid("task_id");
        return new DifficultyAtCutOff(
                row.uuid("id"),
                task,
                codes.getOrDefault(task, ""),
                row.text("text"),
                row.moment("raised_at"),
                row.integer("level"),
                UnitRef.of(row, "holder"),
                status,
                row.moment("due_at"),
                status == DifficultyStatus.OPEN && !at.isBefore(row.instant("due_at")),
                status == DifficultyStatus.RESOLVED ? row.moment("occurred_at") : null,
                row.textOrNull("resolution"));
    }
}
