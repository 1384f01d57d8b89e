package vn.tiendo.plan.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Brings the units up to the reference file at each start and tells the others only what is new. */
@Singleton
class LoadingUnits {
    private static final long LOCK = 0x756e_6974L;

    private final Sql sql;
    private final Units units;
    private final Outbox outbox;

    LoadingUnits(Sql sql, Units units, Outbox outbox) {
        this.sql = sql;
        this.units = units;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> load(UnitFile.read()));
    }

    /** Answers how many units were new or different. */
    int load(List<Unit> wanted) {
        // Several instances may start at once; the second one then finds nothing to do.
        sql.one("SELECT pg_advisory_xact_lock(?)::text AS locked", row -> "", LOCK);
        Map<UUID, Unit> known = units.all(wanted.stream().map(Unit::id).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        List<Unit> changed = new ArrayList<>();
        for (Unit unit : wanted) {
            @Nullable Unit now = known.get(unit.id());
            if (now == null) {
                changed.add(unit);
            } else if (!now.equals(withVersion(unit, now.version()))) {
                changed.add(withVersion(unit, now.version() + 1));
            }
        }
        changed.forEach(unit -> units.apply(unit.state(List.of())));
        sql.batch(
                "INSERT INTO unit_search (unit_id, plain) VALUES (?, ?)"
                        + " ON CONFLICT (unit_id) DO UPDATE SET plain = excluded.plain",
                changed.stream()
                        .map(unit -> new @Nullable Object[] {unit.id(), Words.plain(unit.name())})
                        .toList());
        outbox.addAll(changed.stream().map(unit -> unit.state(List.of())).toList());
        return changed.size();
    }

    private static Unit withVersion(Unit unit, long version) {
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.actorKey(),
                unit.parentId(),
                unit.path(),
                unit.validFrom(),
                unit.validTo(),
                version);
    }
}
