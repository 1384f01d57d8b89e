package vn.tiendo.plan.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.unit.dated.DatedUnit;
import vn.tiendo.plan.unit.dated.Ground;
import vn.tiendo.plan.unit.dated.Succession;
import vn.tiendo.plan.unit.dated.Successions;
import vn.tiendo.plan.unit.dated.UnitBook;
import vn.tiendo.platform.unit.Unit;

/**
 * Brings the units that no person has changed up to the reference files at each start and tells the others only what is
 * new.
 */
@Singleton
class LoadingUnits {
    private final UnitBook book;
    private final Successions successions;

    LoadingUnits(UnitBook book, Successions successions) {
        this.book = book;
        this.successions = successions;
    }

    void start(@Observes StartupEvent started) {
        List<Unit> units = UnitFile.read();
        QuarkusTransaction.requiringNew().run(() -> load(units, SuccessionFile.read(units)));
    }

    int load(List<Unit> wanted) {
        return load(wanted, List.of());
    }

    /** Answers how many units were new or different. */
    int load(List<Unit> wanted, List<Succession> successors) {
        // Several instances may start at once; the second one then finds nothing to do.
        book.lock();
        List<UUID> ids = wanted.stream().map(Unit::id).toList();
        Map<UUID, DatedUnit> known =
                book.all(ids).stream().collect(Collectors.toMap(DatedUnit::id, Function.identity()));
        Set<UUID> changedByPeople = book.changedByPeople(ids);
        Set<Succession> recorded = new HashSet<>(successions.from(ids));
        List<Succession> begun =
                successors.stream().filter(one -> !recorded.contains(one)).toList();
        Set<UUID> succeeded = begun.stream().map(Succession::from).collect(Collectors.toSet());
        List<DatedUnit> changed = new ArrayList<>();
        for (Unit unit : wanted) {
            DatedUnit next = next(unit, known.get(unit.id()), changedByPeople);
            if (!next.equals(known.get(unit.id())) || succeeded.contains(unit.id())) {
                changed.add(next);
            }
        }
        book.save(changed, Ground.reference(), begun);
        return changed.size();
    }

    private static DatedUnit next(Unit unit, @Nullable DatedUnit known, Set<UUID> changedByPeople) {
        if (known != null && changedByPeople.contains(unit.id())) {
            return known;
        }
        DatedUnit wanted = DatedUnit.of(unit);
        return new DatedUnit(unit.id(), unit.actorKey(), wanted.periods(), known == null ? 0 : known.version());
    }
}
