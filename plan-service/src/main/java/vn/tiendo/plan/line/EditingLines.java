package vn.tiendo.plan.line;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.plan.unit.Actors;
import vn.tiendo.plan.unit.ActorsOfPlans;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;

/** People write and correct lines of a draft, and decide who leads where the words do not. */
@Singleton
class EditingLines {
    private final HomePlans plans;
    private final Lines lines;
    private final ActorsOfPlans actorsOfPlans;
    private final PlanTrail trail;
    private final Caller caller;

    EditingLines(HomePlans plans, Lines lines, ActorsOfPlans actorsOfPlans, PlanTrail trail, Caller caller) {
        this.plans = plans;
        this.lines = lines;
        this.actorsOfPlans = actorsOfPlans;
        this.trail = trail;
        this.caller = caller;
    }

    @Transactional
    Line add(UUID planId, String code, LineChange written) {
        HomePlan plan = plans.draft(planId);
        List<Line> all = lines.of(planId);
        if (all.stream().anyMatch(line -> line.content().code().equals(code))) {
            throw Problem.of(LineProblem.LINE_CODE_TAKEN, code);
        }
        Actors actors = actors(plan);
        LineContent read = plan.reader(actors).read(code, all.size() + 1, written.into(Wording.BLANK));
        Line line = new Line(Ids.next(), decided(read, written, actors), null, 1);
        place(planId, all, line, written.position());
        trail.note(planId, Deed.LINE_ADDED, Map.of("line", line.id(), "code", code));
        return lines.find(planId, line.id()).orElseThrow();
    }

    @Transactional
    Line change(UUID planId, UUID lineId, LineChange written, @Nullable String ifMatch) {
        HomePlan plan = plans.draft(planId);
        Line now = line(planId, lineId);
        Versions.require(ifMatch, now.version(), LineView.of(now));
        Actors actors = actors(plan);
        Line changed = now.with(decided(reread(plan, now.content(), written, actors), written, actors));
        if (written.position() == null) {
            lines.save(planId, List.of(changed));
        } else {
            place(planId, lines.of(planId), changed, written.position());
        }
        trail.note(planId, Deed.LINE_CHANGED, Map.of("line", lineId, "change", written));
        return line(planId, lineId);
    }

    @Transactional
    void remove(UUID planId, UUID lineId, @Nullable String ifMatch) {
        plans.draft(planId);
        Line now = line(planId, lineId);
        Versions.require(ifMatch, now.version(), LineView.of(now));
        lines.remove(planId, List.of(lineId));
        trail.note(
                planId,
                Deed.LINE_REMOVED,
                Map.of("line", lineId, "code", now.content().code()));
    }

    private Line line(UUID planId, UUID lineId) {
        return lines.find(planId, lineId).orElseThrow(Problem::notFound);
    }

    private Actors actors(HomePlan plan) {
        Unit unit = caller.unit(plan.unitId());
        return actorsOfPlans.of(unit, plan.year(), plan.issuedOn());
    }

    /** Words that did not change keep what was read or decided for them. */
    private static LineContent reread(HomePlan plan, LineContent now, LineChange written, Actors actors) {
        LineContent read = plan.reader(actors).read(now.code(), now.position(), written.into(now.wording()));
        boolean sameLead = read.wording().lead().equals(now.wording().lead());
        boolean sameCoordinators =
                read.wording().coordinators().equals(now.wording().coordinators());
        return read.led(
                sameLead && now.leadUnitId() != null ? now.leadUnitId() : read.leadUnitId(),
                sameCoordinators ? now.coordinatorUnitIds() : read.coordinatorUnitIds());
    }

    /** Where the cell named several, those not chosen go on as coordinators. */
    private static LineContent decided(LineContent read, LineChange written, Actors actors) {
        @Nullable UUID lead = written.leadUnitId();
        if (lead != null && !actors.mayLead(lead)) {
            throw Problem.of(
                    LineProblem.LEAD_NOT_ACCEPTABLE,
                    lead.toString(),
                    actors.home().name());
        }
        @Nullable List<UUID> chosen = written.coordinatorUnitIds();
        if (chosen != null) {
            requireKnown(chosen, actors);
        }
        List<UUID> coordinators = new ArrayList<>(chosen == null ? read.coordinatorUnitIds() : chosen);
        if (lead != null && read.leadKeys().size() > 1 && chosen == null) {
            actors.resolved(read.leadKeys()).forEach(unit -> coordinators.add(unit.id()));
        }
        return read.led(lead == null ? read.leadUnitId() : lead, coordinators);
    }

    private static void requireKnown(List<UUID> coordinators, Actors actors) {
        for (UUID unit : coordinators) {
            if (actors.find(unit).isEmpty()) {
                throw Problem.of(
                        LineProblem.COORDINATOR_UNKNOWN,
                        unit.toString(),
                        actors.home().name());
            }
        }
    }

    /** Puts the line where it was asked for; the others keep their order. */
    private void place(UUID planId, List<Line> all, Line line, @Nullable Integer position) {
        List<Line> order = new ArrayList<>(
                all.stream().filter(other -> !other.id().equals(line.id())).toList());
        int at = position == null ? order.size() : Math.min(position - 1, order.size());
        order.add(at, line);
        List<Line> moved = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Line placed = order.get(i);
            if (placed.id().equals(line.id()) || placed.content().position() != i + 1) {
                moved.add(new Line(placed.id(), placed.content().at(i + 1), placed.fileWording(), placed.version()));
            }
        }
        lines.save(planId, moved);
    }
}
