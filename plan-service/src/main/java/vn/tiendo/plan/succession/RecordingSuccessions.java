package vn.tiendo.plan.succession;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.succession.Reform.Outcome;
import vn.tiendo.plan.succession.SuccessionRequest.Heir;
import vn.tiendo.plan.succession.SuccessionView.PlansOfUnit;
import vn.tiendo.plan.succession.SuccessionView.UnitLine;
import vn.tiendo.plan.unit.dated.Attributes;
import vn.tiendo.plan.unit.dated.DatedUnit;
import vn.tiendo.plan.unit.dated.Ground;
import vn.tiendo.plan.unit.dated.Register;
import vn.tiendo.plan.unit.dated.Succession;
import vn.tiendo.plan.unit.dated.Successions;
import vn.tiendo.plan.unit.dated.UnitBook;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.CommonProblem;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Carries out a decision about units, or only shows what it would do. */
@Singleton
class RecordingSuccessions {
    private final UnitBook book;
    private final Successions successions;
    private final Caller caller;
    private final Sql sql;

    RecordingSuccessions(UnitBook book, Successions successions, Caller caller, Sql sql) {
        this.book = book;
        this.successions = successions;
        this.caller = caller;
        this.sql = sql;
    }

    @Transactional
    SuccessionView record(SuccessionRequest request, boolean preview) {
        book.lock();
        request.from().forEach(caller::unit);
        List<Target> targets = targets(request);
        List<UUID> known = known(request, targets);
        Reform reform = new Reform(
                request.kind(),
                request.from(),
                targets,
                request.effectiveOn(),
                request.legalReference().strip());
        Register register = book.open(request.from(), known);
        List<UUID> parts =
                Stream.concat(request.from().stream(), known.stream()).toList();
        List<Succession> recorded = new ArrayList<>(successions.from(parts));
        recorded.addAll(successions.to(parts));
        Outcome outcome = reform.carryOut(
                register, recorded, book.bodies(targets.stream().map(Target::id).toList(), request.effectiveOn()));
        List<DatedUnit> changed = register.changed();
        book.refuseDoubleCodes(changed);
        if (!preview) {
            Ground ground = new Ground(
                    Ground.Deed.REORGANISED,
                    reform.effectiveOn(),
                    reform.legalReference(),
                    reform.kind().name(),
                    caller.subject());
            book.save(changed, ground, outcome.successions());
        }
        return view(reform, register, outcome, preview);
    }

    /** Units that are there already, with those that the new ones will lie below. */
    private static List<UUID> known(SuccessionRequest request, List<Target> targets) {
        Set<UUID> known = new LinkedHashSet<>();
        for (Heir heir : request.to()) {
            if (heir.unitId() != null) {
                known.add(heir.unitId());
            }
        }
        for (Target target : targets) {
            if (target.begins() != null && target.begins().parentId() != null) {
                known.add(target.begins().parentId());
            }
        }
        return List.copyOf(known);
    }

    private List<Target> targets(SuccessionRequest request) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < request.to().size(); i++) {
            Heir heir = request.to().get(i);
            Set<UUID> takes = new HashSet<>(Objects.requireNonNullElse(heir.takes(), List.of()));
            if (request.kind() == ReformKind.RENAME) {
                targets.add(renamed(request, heir));
            } else if (heir.unitId() != null) {
                targets.add(new Target(caller.unit(heir.unitId()).id(), null, null, takes));
            } else {
                targets.add(new Target(Ids.next(), begun(heir, "/to/" + i), heir.actorKey(), takes));
            }
        }
        return targets;
    }

    private Attributes begun(Heir heir, String pointer) {
        if (heir.name() == null || heir.name().isBlank() || heir.kind() == null || heir.parentId() == null) {
            throw Problem.of(CommonProblem.INVALID_REQUEST)
                    .at(pointer, "incomplete", "Đơn vị mới cần tên, loại và đơn vị cấp trên");
        }
        caller.unit(heir.parentId());
        return Attributes.written(heir.code(), heir.name(), heir.kind().name(), heir.parentId());
    }

    private Target renamed(SuccessionRequest request, Heir heir) {
        UUID id = heir.unitId() == null ? request.from().get(0) : heir.unitId();
        if (heir.name() != null && heir.name().isBlank() || heir.name() == null && heir.code() == null) {
            throw Problem.of(CommonProblem.INVALID_REQUEST).at("/to/0/name", "required", "Cần tên hoặc mã mới");
        }
        Attributes now = book.all(List.of(caller.unit(id).id()))
                .get(0)
                .near(request.effectiveOn())
                .attributes();
        Attributes next = Attributes.written(
                heir.code() == null ? now.code() : heir.code(),
                Objects.requireNonNullElse(heir.name(), now.name()),
                heir.kind() == null ? now.kind() : heir.kind().name(),
                now.parentId());
        return new Target(id, next, null, Set.of());
    }

    private SuccessionView view(Reform reform, Register register, Outcome outcome, boolean preview) {
        Set<UUID> named = new HashSet<>(outcome.ended());
        named.addAll(outcome.begun());
        named.addAll(outcome.moved());
        named.addAll(reform.from());
        int carriedAlong = (int) register.changed().stream()
                .filter(unit -> !named.contains(unit.id()))
                .count();
        return new SuccessionView(
                preview,
                reform.kind(),
                reform.effectiveOn(),
                reform.legalReference(),
                lines(reform, register, outcome.ended()),
                lines(reform, register, outcome.begun()),
                lines(reform, register, outcome.moved()),
                carriedAlong,
                plans(outcome.ended()));
    }

    private static List<UnitLine> lines(Reform reform, Register register, Collection<UUID> ids) {
        return ids.stream()
                .map(id -> line(id, register.unit(id).near(reform.effectiveOn()).attributes()))
                .toList();
    }

    private static UnitLine line(UUID id, Attributes attributes) {
        @Nullable UUID parent = attributes.parentId();
        return new UnitLine(id, attributes.code(), attributes.name(), attributes.kind(), parent);
    }

    private List<PlansOfUnit> plans(Set<UUID> units) {
        return sql.list(
                "SELECT unit.id, unit.name, count(*) FILTER (WHERE plan.issued_version = 0)::int AS drafts,"
                        + " count(*) FILTER (WHERE plan.issued_version > 0)::int AS issued FROM plan"
                        + " JOIN unit ON unit.id = plan.unit_id WHERE plan.unit_id = ANY (?::uuid[])"
                        + " GROUP BY unit.id, unit.name ORDER BY unit.name, unit.id",
                row -> new PlansOfUnit(row.uuid("id"), row.text("name"), row.integer("drafts"), row.integer("issued")),
                units);
    }
}
