package vn.tiendo.reporting.decision;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Who stands where a unit stood. */
@Singleton
class Successors {
    private static final int LONGEST_CHAIN = 10;

    private final Sql sql;
    private final Units units;

    Successors(Sql sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    /** @param legalReference the decision that made it the successor */
    record Recorded(UUID unitId, String legalReference) {}

    void heard(@Observes UnitState state) {
        boolean newest = units.find(state.unitId())
                .filter(known -> known.version() == state.version())
                .isPresent();
        if (!newest) {
            return;
        }
        sql.update("DELETE FROM unit_successor WHERE unit_id = ?", state.unitId());
        for (Successor successor : state.successors()) {
            sql.update(
                    "INSERT INTO unit_successor (unit_id, successor_id, effective_on, legal_reference)"
                            + " VALUES (?, ?, ?, ?) ON CONFLICT (unit_id, successor_id) DO UPDATE"
                            + " SET effective_on = excluded.effective_on, legal_reference = excluded.legal_reference",
                    state.unitId(),
                    successor.unitId(),
                    successor.effectiveOn(),
                    successor.legalReference());
        }
    }

    /** Those that stand there on the day; a successor that ended as well is followed by its own. */
    List<Recorded> of(UUID unitId, LocalDate day) {
        return sql.list(
                "WITH RECURSIVE chain AS ("
                        + " SELECT successor_id, legal_reference, 1 AS step FROM unit_successor"
                        + " WHERE unit_id = ? AND effective_on <= ?"
                        + " UNION SELECT next.successor_id, next.legal_reference, chain.step + 1 FROM chain"
                        + " JOIN unit_successor next ON next.unit_id = chain.successor_id AND next.effective_on <= ?"
                        + " WHERE chain.step < ?)"
                        + " SELECT chain.successor_id, min(chain.legal_reference) AS legal_reference FROM chain"
                        + " JOIN unit ON unit.id = chain.successor_id"
                        + " WHERE unit.valid_to IS NULL OR unit.valid_to >= ? GROUP BY chain.successor_id",
                row -> new Recorded(row.uuid("successor_id"), row.text("legal_reference")),
                unitId,
                day,
                day,
                LONGEST_CHAIN,
                day);
    }

    /** The desk itself while it lasts, else its only successor, else the nearest unit above it that lasts. */
    Unit standingFor(Unit desk, LocalDate day) {
        if (desk.existsOn(day)) {
            return desk;
        }
        List<Recorded> recorded = of(desk.id(), day);
        if (recorded.size() == 1) {
            return units.find(recorded.get(0).unitId()).orElse(desk);
        }
        List<Unit> above = units.all(desk.path());
        for (int i = desk.path().size() - 1; i >= 0; i--) {
            UUID id = desk.path().get(i);
            for (Unit unit : above) {
                if (unit.id().equals(id) && unit.existsOn(day)) {
                    return unit;
                }
            }
        }
        return desk;
    }
}
