package vn.tiendo.notification.absence;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DelegationEvent.DelegationState;
import vn.tiendo.platform.sql.Sql;

@Singleton
public class Delegations {
    private final Sql sql;

    Delegations(Sql sql) {
        this.sql = sql;
    }

    void apply(DelegationState state) {
        sql.update(
                "INSERT INTO delegation (id, unit_id, person, delegate, from_day, to_day, active, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id,"
                        + " person = excluded.person, delegate = excluded.delegate, from_day = excluded.from_day,"
                        + " to_day = excluded.to_day, active = excluded.active, version = excluded.version"
                        + " WHERE delegation.version < excluded.version",
                state.delegationId(),
                state.unitId(),
                state.personId(),
                state.delegateId(),
                state.from(),
                state.to(),
                state.active(),
                state.version());
    }

    /** Absences of the person that last today or are to come, the next first. */
    public List<OutOfOffice> of(String person, LocalDate today) {
        return sql.list(
                "SELECT * FROM delegation WHERE person = ? AND active AND to_day >= ? ORDER BY from_day, id",
                OutOfOffice::of,
                person,
                today);
    }

    /** Who is told in the person's place in the unit on the day; the person alone when nobody who is there is found. */
    public String standIn(UUID unit, String person, LocalDate day) {
        record Absence(String person, String delegate) {}
        Map<String, String> delegates = sql
                .list(
                        "SELECT person, delegate FROM delegation WHERE unit_id = ? AND active AND from_day <= ?"
                                + " AND to_day >= ? ORDER BY version, id",
                        row -> new Absence(row.text("person"), row.text("delegate")),
                        unit,
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Absence::person, Absence::delegate, (before, last) -> last));
        return follow(person, delegates);
    }

    /** A delegate may be away as well; those who stand in for each other leave everyone to themselves. */
    static String follow(String person, Map<String, String> delegates) {
        Set<String> passed = new HashSet<>();
        String at = person;
        @Nullable String next = delegates.get(at);
        while (next != null) {
            if (!passed.add(at)) {
                return person;
            }
            at = next;
            next = delegates.get(at);
        }
        return at;
    }
}
