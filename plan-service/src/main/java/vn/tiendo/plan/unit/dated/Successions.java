package vn.tiendo.plan.unit.dated;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** All successions. What was recorded stays. */
@Singleton
public class Successions {
    private static final String COLUMNS =
            "SELECT from_id, to_id, kind, effective_on, legal_reference FROM unit_succession WHERE ";

    private final Sql sql;
    private final Clock clock;

    Successions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<Succession> from(Collection<UUID> units) {
        return sql.list(COLUMNS + "from_id = ANY (?::uuid[]) ORDER BY effective_on, to_id", Successions::of, units);
    }

    public List<Succession> to(Collection<UUID> units) {
        return sql.list(COLUMNS + "to_id = ANY (?::uuid[]) ORDER BY effective_on, from_id", Successions::of, units);
    }

    void add(Collection<Succession> successions, String recordedBy) {
        sql.batch(
                "INSERT INTO unit_succession (from_id, to_id, kind, effective_on, legal_reference, recorded_by,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                successions.stream()
                        .map(one -> new @Nullable Object[] {
                            one.from(),
                            one.to(),
                            one.kind(),
                            one.effectiveOn(),
                            one.legalReference(),
                            recordedBy,
                            clock.instant()
                        })
                        .toList());
    }

    private static Succession of(Row row) {
        return new Succession(
                row.uuid("from_id"),
                row.uuid("to_id"),
                row.constant("kind", SuccessionKind.class),
                row.date("effective_on"),
                row.text("legal_reference"));
    }
}
