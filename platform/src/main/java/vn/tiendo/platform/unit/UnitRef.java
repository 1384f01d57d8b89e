package vn.tiendo.platform.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/**
 * A unit as other things point to it.
 *
 * @param name in Vietnamese, as known now; null until the unit itself has become known here
 */
public record UnitRef(UUID id, @Nullable String name) {
    /** Reads {@code <prefix>_id} and {@code <prefix>_name}. */
    public static UnitRef of(Row row, String prefix) {
        return new UnitRef(row.uuid(prefix + "_id"), row.textOrNull(prefix + "_name"));
    }

    /** The same for a unit that need not be there. */
    public static @Nullable UnitRef ofNullable(Row row, String prefix) {
        return row.uuidOrNull(prefix + "_id") == null ? null : of(row, prefix);
    }
}
