package vn.tiendo.platform.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.Successor;
import vn.tiendo.platform.event.UnitEvent.UnitState;
import vn.tiendo.platform.sql.Row;

/**
 * A unit as known now.
 *
 * @param path its ancestors from the root, itself last
 * @param validFrom first day; null when unknown
 * @param validTo last day, inclusive; null while it lasts
 */
public record Unit(
        UUID id,
        @Nullable String code,
        String name,
        String kind,
        @Nullable String actorKey,
        @Nullable UUID parentId,
        List<UUID> path,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {
    public static final String COLUMNS =
            "unit.id, unit.code, unit.name, unit.kind, unit.actor_key, unit.parent_id, unit.path, unit.valid_from,"
                    + " unit.valid_to, unit.version";

    /** Reads a row selected with {@link #COLUMNS}. */
    public static Unit of(Row row) {
        return new Unit(
                row.uuid("id"),
                row.textOrNull("code"),
                row.text("name"),
                row.text("kind"),
                row.textOrNull("actor_key"),
                row.uuidOrNull("parent_id"),
                row.uuids("path"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                row.number("version"));
    }

    public UnitState state(List<Successor> successors) {
        return new UnitState(id, version, code, name, kind, actorKey, parentId, path, validFrom, validTo, successors);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
