package vn.tiendo.reporting.finding;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;

/** Every state of every finding. */
@Singleton
public class Findings {
    private static final String OPEN = "SELECT shown.id, shown.task_id, shown.unit_id, unit.name AS unit_name,"
            + " shown.lead_unit_id AS lead_id, lead.name AS lead_name, shown.title, shown.status, shown.due_at"
            + " FROM (SELECT DISTINCT ON (id) * FROM finding WHERE occurred_at < ? ORDER BY id, version DESC) shown"
            + " LEFT JOIN unit ON unit.id = shown.unit_id LEFT JOIN unit lead ON lead.id = shown.lead_unit_id"
            + " LEFT JOIN task ON task.id = shown.task_id"
            + " WHERE shown.status <> 'CLOSED' AND (shown.task_id IS NULL OR task.plan_id = ?)"
            + " AND (shown.unit_id = ? OR unit.path @> ARRAY[?]::uuid[] OR lead.path @> ARRAY[?]::uuid[])"
            + " ORDER BY shown.due_at, shown.id";

    private final Sql sql;

    Findings(Sql sql) {
        this.sql = sql;
    }

    void take(FindingState state) {
        sql.update(
                "INSERT INTO finding (id, version, task_id, unit_id, lead_unit_id, title, status, due_at, occurred_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                state.findingId(),
                state.version(),
                state.taskId(),
                state.unitId(),
                state.leadUnitId(),
                state.title(),
                state.status(),
                state.dueAt(),
                state.occurredAt());
    }

    /**
     * What was open at the moment in the reporter and below it, or is theirs to put right: about tasks of the plan, and
     * about units as a whole.
     */
    public List<OpenFinding> open(UUID planId, UUID reporter, Instant at) {
        return sql.list(
                OPEN,
                row -> {
                    FindingStatus status = row.constant("status", FindingStatus.class);
                    return new OpenFinding(
                            row.uuid("id"),
                            row.uuidOrNull("task_id"),
                            UnitRef.of(row, "unit"),
                            UnitRef.of(row, "lead"),
                            row.text("title"),
                            status,
                            row.moment("due_at"),
                            status == FindingStatus.OPEN && !at.isBefore(row.instant("due_at")));
                },
                at,
                planId,
                reporter,
                reporter,
                reporter);
    }
}
