package vn.tiendo.task.transfer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;

/** Who stands where a unit stood, as the units' states tell. */
@Singleton
class Successors {
    private final Sql sql;

    Successors(Sql sql) {
        this.sql = sql;
    }

    void hear(@Observes UnitState state) {
        boolean newest = sql.one(
                        "SELECT version FROM unit WHERE id = ? AND version = ?",
                        row -> row.number("version"),
                        state.unitId(),
                        state.version())
                .isPresent();
        if (!newest) {
            return;
        }
        sql.update("DELETE FROM unit_successor WHERE unit_id = ?", state.unitId());
        sql.batch(
                "INSERT INTO unit_successor (unit_id, successor_id, effective_on, legal_reference)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                state.successors().stream()
                        .map(next -> new @Nullable Object[] {
                            state.unitId(), next.unitId(), next.effectiveOn(), next.legalReference()
                        })
                        .toList());
    }

    boolean follows(UUID successor, UUID unit, LocalDate day) {
        return sql.one(
                        "SELECT successor_id FROM unit_successor WHERE unit_id = ? AND successor_id = ?"
                                + " AND effective_on <= ?",
                        row -> row.uuid("successor_id"),
                        unit,
                        successor,
                        day)
                .isPresent();
    }
}
