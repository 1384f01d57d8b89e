package vn.tiendo.platform.unit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Sql;

/** This service's copy of the units. */
@Singleton
public class Units {
    private final Sql sql;

    Units(Sql sql) {
        this.sql = sql;
    }

    public Optional<Unit> find(UUID id) {
        return sql.one("SELECT " + Unit.COLUMNS + " FROM unit WHERE id = ?", Unit::of, id);
    }

    public List<Unit> all(Collection<UUID> ids) {
        return sql.list("SELECT " + Unit.COLUMNS + " FROM unit WHERE id = ANY (?::uuid[])", Unit::of, ids);
    }

    /** Takes in a state unless a newer one is known. */
    public void apply(UnitState state) {
        sql.update(
                "INSERT INTO unit (id, code, name, kind, actor_key, parent_id, path, valid_from, valid_to, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name,"
                        + " kind = excluded.kind, actor_key = excluded.actor_key, parent_id = excluded.parent_id,"
                        + " path = excluded.path, valid_from = excluded.valid_from, valid_to = excluded.valid_to,"
                        + " version = excluded.version WHERE unit.version < excluded.version",
                state.unitId(),
                state.code(),
                state.name(),
                state.kind(),
                state.actorKey(),
                state.parentId(),
                state.path(),
                state.validFrom(),
                state.validTo(),
                state.version());
    }
}
