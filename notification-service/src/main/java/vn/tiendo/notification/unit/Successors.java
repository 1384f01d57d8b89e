package vn.tiendo.notification.unit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;

/** Successions of units, as the units' states tell of them. */
@Singleton
public class Successors {
    /**
     * An office that ended without a successor of its own ended with its commune, so the nearest unit of its line that
     * has one speaks for it. The depth ends a circle that no succession should make.
     */
    private static final String LINE = "WITH RECURSIVE line (origin, at, depth) AS ("
            + "SELECT id, id, 0 FROM unit WHERE id = ANY (?::uuid[])"
            + " UNION SELECT line.origin, next.successor_id, line.depth + 1 FROM line JOIN unit ON unit.id = line.at"
            + " CROSS JOIN LATERAL (SELECT s.successor_id, rank() OVER (ORDER BY above.n DESC) AS nearest"
            + " FROM unnest(unit.path) WITH ORDINALITY above (id, n)"
            + " JOIN unit_successor s ON s.unit_id = above.id AND s.effective_on <= ?) next"
            + " WHERE unit.valid_to < ? AND next.nearest = 1 AND line.depth < 20)"
            + " SELECT DISTINCT line.origin, line.at FROM line JOIN unit ON unit.id = line.at"
            + " WHERE line.depth > 0 AND (unit.valid_to IS NULL OR unit.valid_to >= ?)"
            + " ORDER BY line.origin, line.at";

    private final Sql sql;

    Successors(Sql sql) {
        this.sql = sql;
    }

    void hear(@Observes UnitState state) {
        int current = sql.list(
                        "SELECT 1 FROM unit WHERE id = ? AND version = ?", row -> 1, state.unitId(), state.version())
                .size();
        if (current == 0) {
            return;
        }
        sql.update("DELETE FROM unit_successor WHERE unit_id = ?", state.unitId());
        sql.batch(
                "INSERT INTO unit_successor (unit_id, successor_id, effective_on) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                state.successors().stream()
                        .map(next -> new @Nullable Object[] {state.unitId(), next.unitId(), next.effectiveOn()})
                        .toList());
    }

    /** Those that have ended and are succeeded, each with the units that exist in its place on the day. */
    public Map<UUID, List<UUID>> of(Collection<UUID> units, LocalDate day) {
        record Succeeded(UUID origin, UUID by) {}
        return sql.list(LINE, row -> new Succeeded(row.uuid("origin"), row.uuid("at")), units, day, day, day).stream()
                .collect(Collectors.groupingBy(
                        Succeeded::origin, Collectors.mapping(Succeeded::by, Collectors.toList())));
    }
}
