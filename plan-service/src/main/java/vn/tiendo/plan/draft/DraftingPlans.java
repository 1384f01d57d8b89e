package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;

/** Opens drafts and writes their headers. */
@Singleton
public class DraftingPlans {
    private final Plans plans;
    private final Lines lines;
    private final DutyFiller duties;
    private final PlanTrail trail;
    private final Caller caller;
    private final Clock clock;

    DraftingPlans(Plans plans, Lines lines, DutyFiller duties, PlanTrail trail, Caller caller, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.duties = duties;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** A draft that an imported file begins. */
    @Transactional
    public UUID open(UUID unitId, int year, String index) {
        String title = "Kế hoạch nâng cao chỉ số " + index + " năm " + year;
        return open(PlanHeader.of(unitId, year, title, index)).id();
    }

    @Transactional
    PlanView open(PlanHeader written) {
        Unit unit = caller.unit(Objects.requireNonNull(written.unitId()));
        int year = Objects.requireNonNull(written.year());
        refuseAnotherTime(unit, year);
        Plan plan = Plan.draft(Ids.next(), unit.id(), year, clock.instant());
        write(plan, unit, written);
        plans.persistAndFlush(plan);
        trail.note(plan.id, Deed.DRAFTED, Map.of("unit", unit.id(), "year", year));
        return PlanView.of(plan);
    }

    @Transactional
    PlanView change(UUID id, PlanHeader written, @Nullable String ifMatch) {
        Plan plan = plans.own(id);
        Versions.require(ifMatch, plan.version, PlanView.of(plan));
        write(plan, plans.unitOf(plan), written);
        plans.flush();
        trail.note(id, Deed.HEADER_CHANGED, Map.of("change", written));
        return PlanView.of(plan);
    }

    @Transactional
    void discard(UUID id, @Nullable String ifMatch) {
        Plan plan = plans.own(id);
        Versions.require(ifMatch, plan.version, PlanView.of(plan));
        plan.discard(clock.instant());
        plans.flush();
        trail.note(id, Deed.DISCARDED, Map.of());
    }

    /** Plans of the past are entered too, so it is the plan's year that counts and not today. */
    static void refuseAnotherTime(Unit unit, int year) {
        boolean begun = unit.validFrom() == null || unit.validFrom().getYear() <= year;
        boolean ended = unit.validTo() != null && unit.validTo().getYear() < year;
        if (!begun || ended) {
            throw Problem.of(PlanProblem.UNIT_NEVER_IN_FORCE, unit.name(), Integer.toString(year));
        }
    }

    private void write(Plan plan, Unit unit, PlanHeader written) {
        if (written.parentPlanId() != null && !plans.isVisible(written.parentPlanId())) {
            throw Problem.of(
                    PlanProblem.PARENT_PLAN_UNKNOWN, written.parentPlanId().toString());
        }
        if (written.funding() != null) {
            refuseStrangeLines(plan.id, written.funding().lines());
        }
        @Nullable List<PlanHeader.DutyRequest> asked = written.reportingDuties();
        plan.write(written, asked == null ? null : duties.fill(asked, unit), clock.instant());
    }

    private void refuseStrangeLines(UUID plan, List<Estimate> estimates) {
        if (estimates.stream().allMatch(one -> one.lineId() == null)) {
            return;
        }
        Set<UUID> own = lines.of(plan).stream().map(Line::id).collect(Collectors.toSet());
        int[] strange = IntStream.range(0, estimates.size())
                .filter(i -> estimates.get(i).lineId() != null)
                .filter(i -> !own.contains(estimates.get(i).lineId()))
                .toArray();
        if (strange.length == 0) {
            return;
        }
        Problem refusal = Problem.of(PlanProblem.ESTIMATE_LINE_UNKNOWN);
        for (int i : strange) {
            refusal.at("/funding/estimates/" + i + "/lineId", "unknown-line", "Kế hoạch không có dòng này");
        }
        throw refusal;
    }
}
