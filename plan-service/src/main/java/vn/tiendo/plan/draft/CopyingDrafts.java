package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.line.CopyingLines;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.ActorsOfPlans;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Makes a draft for a unit and year out of another plan. */
@Singleton
public class CopyingDrafts {
    private final Plans plans;
    private final Units units;
    private final Sql sql;
    private final CopyingLines lines;
    private final ActorsOfPlans actorsOfPlans;
    private final PlanTrail trail;
    private final Clock clock;

    CopyingDrafts(
            Plans plans,
            Units units,
            Sql sql,
            CopyingLines lines,
            ActorsOfPlans actorsOfPlans,
            PlanTrail trail,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.sql = sql;
        this.lines = lines;
        this.actorsOfPlans = actorsOfPlans;
        this.trail = trail;
        this.clock = clock;
    }

    public boolean isAmendment(UUID plan) {
        return plans.findById(plan).amendsPlanId != null;
    }

    /** The copy that was made before, unless it was discarded. */
    public Optional<UUID> copyOf(UUID source, UUID unit, int year) {
        return sql.one(
                "SELECT id FROM plan WHERE copied_from = ? AND unit_id = ? AND year = ? AND status <> 'DISCARDED'",
                row -> row.uuid("id"),
                source,
                unit,
                year);
    }

    /**
     * Copies what holds for any unit and year. Whoever asked has been checked before.
     *
     * @param subject who asked, and {@code post} the post they held
     */
    @Transactional
    public UUID copy(UUID sourceId, UUID unitId, int year, String subject, @Nullable String post) {
        Plan source = plans.findById(sourceId);
        Unit from = plans.unitOf(source);
        Unit to = units.find(unitId).orElseThrow();
        DraftingPlans.refuseAnotherTime(to, year);
        Plan copy = Plan.draft(Ids.next(), to.id(), year, clock.instant());
        copy.copiedFrom = sourceId;
        copy.title = source.title
                .replace(Integer.toString(source.year), Integer.toString(year))
                .replace(from.name(), to.name())
                .replace(uncapitalised(from.name()), uncapitalised(to.name()));
        copy.indices = source.indices.clone();
        copy.legalBases = source.legalBases.clone();
        copy.fundingSource = source.fundingSource;
        copy.parentPlanId = isBelow(to, from) && source.status == PlanStatus.ISSUED ? sourceId : null;
        copy.duties.addAll(duties(source, to, year - source.year));
        plans.persistAndFlush(copy);
        Actors actors = actorsOfPlans.of(to, year, null);
        copy.recipients.addAll(recipients(source, from, to, actors));
        Map<UUID, UUID> copies = lines.copy(sourceId, copy.id, source.year, year, actors);
        Funding.moved(source.estimates, copies).forEach(one -> copy.estimates.add(one.toBeConfirmed()));
        plans.flush();
        trail.note(copy.id, Deed.DRAFTED, Map.of("copiedFrom", sourceId, "unit", unitId, "year", year), subject, post);
        return copy.id;
    }

    /** The unit's own reports, to the unit above it; what others report is not for this unit to demand. */
    private static List<Duty> duties(Plan source, Unit to, int years) {
        if (to.parentId() == null) {
            return List.of();
        }
        return source.duties.stream()
                .filter(duty -> duty.reporterUnitId().equals(source.unitId))
                .map(duty -> new Duty(
                        Ids.next(),
                        duty.period(),
                        later(duty.dataFrom(), years),
                        later(duty.dataTo(), years),
                        later(duty.due(), years),
                        duty.inclusive(),
                        to.id(),
                        Objects.requireNonNull(to.parentId()),
                        null))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }

    /** Who stands to the other unit as the one named stands to this; others are for a person to name. */
    private List<Recipient> recipients(Plan source, Unit from, Unit to, Actors actors) {
        Map<UUID, Unit> named =
                units
                        .all(source.recipients.stream()
                                .map(Recipient::unitId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Unit::id, Function.identity()));
        return source.recipients.stream()
                .flatMap(one -> Stream.ofNullable(named.get(one.unitId()))
                        .flatMap(unit -> counterpart(unit, from, to, actors))
                        .map(unit -> new Recipient(unit, one.purpose())))
                .distinct()
                .toList();
    }

    private static Stream<UUID> counterpart(Unit named, Unit from, Unit to, Actors actors) {
        if (from.id().equals(to.id()) || isBelow(to, named)) {
            return Stream.of(named.id());
        }
        if (named.id().equals(from.id())) {
            return Stream.of(to.id());
        }
        if (named.id().equals(from.parentId())) {
            return Stream.ofNullable(to.parentId());
        }
        return isBelow(named, from) && named.actorKey() != null
                ? actors.resolved(List.of(named.actorKey())).stream().map(Unit::id)
                : Stream.empty();
    }

    private static boolean isBelow(Unit unit, Unit other) {
        return unit.path().contains(other.id()) && !unit.id().equals(other.id());
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
