package vn.tiendo.plan.closing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.closing.ClosedPlan.SelfScore;
import vn.tiendo.plan.framework.Frameworks;
import vn.tiendo.plan.score.Scores;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.platform.unit.Units;

/** Ends an issued plan once its year has been scored. */
@Singleton
class ClosingPlans {
    private static final String CLOSED = "CLOSED";

    private final Sql sql;
    private final Units units;
    private final Frameworks frameworks;
    private final Scores scores;
    private final PlanTrail trail;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ClosingPlans(
            Sql sql,
            Units units,
            Frameworks frameworks,
            Scores scores,
            PlanTrail trail,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.units = units;
        this.frameworks = frameworks;
        this.scores = scores;
        this.trail = trail;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    private record Plan(
            UUID id,
            UUID unitId,
            int year,
            List<String> indices,
            String status,
            @Nullable LocalDate issuedOn,
            int issuedVersion,
            long version) {
        static Plan of(Row row) {
            return new Plan(
                    row.uuid("id"),
                    row.uuid("unit_id"),
                    row.integer("year"),
                    row.texts("indices"),
                    row.text("status"),
                    row.dateOrNull("issued_on"),
                    row.integer("issued_version"),
                    row.number("version"));
        }
    }

    /** @param on the day it ends, today when not said */
    @Transactional
    ClosedPlan close(UUID id, @Nullable LocalDate on) {
        Plan plan = locked(id);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Objects.requireNonNullElse(on, today);
        LocalDate issuedOn = Objects.requireNonNull(plan.issuedOn);
        if (day.isAfter(today) || day.isBefore(issuedOn)) {
            throw Problem.of(ClosingProblem.CLOSING_DATE_WRONG, day.toString(), issuedOn.toString());
        }
        List<SelfScore> selfScores = selfScores(plan);
        sql.update(
                "UPDATE plan SET status = ?, closed_on = ?, version = version + 1, updated_at = ? WHERE id = ?",
                CLOSED,
                day,
                clock.instant(),
                id);
        trail.note(id, Deed.CLOSED, Map.of("closedOn", day, "selfScores", selfScores));
        outbox.add(new PlanClosed(id, plan.issuedVersion, plan.unitId, plan.year, day, clock.instant()));
        return new ClosedPlan(id, CLOSED, plan.issuedVersion, day, selfScores, plan.version + 1);
    }

    private Plan locked(UUID id) {
        Plan plan = sql.one(
                        "SELECT plan.id, plan.unit_id, plan.year, plan.indices, plan.status, plan.issued_on,"
                                + " plan.issued_version, plan.version FROM plan JOIN unit ON unit.id = plan.unit_id"
                                + " WHERE plan.id = ? AND unit.path && ?::uuid[] FOR UPDATE OF plan",
                        Plan::of,
                        id,
                        caller.roots())
                .orElseThrow(Problem::notFound);
        if (plan.status.equals(CLOSED)) {
            throw Problem.of(ClosingProblem.PLAN_ALREADY_CLOSED);
        }
        if (!plan.status.equals("ISSUED")) {
            throw Problem.of(ClosingProblem.PLAN_NOT_ISSUED);
        }
        return plan;
    }

    private List<SelfScore> selfScores(Plan plan) {
        List<FrameworkState> demanding =
                frameworks.inForce(units.find(plan.unitId).orElseThrow(), plan.year, plan.indices).stream()
                        .filter(FrameworkState::selfScoreRequired)
                        .toList();
        Map<UUID, UnitRef> scored = scores.scored(
                plan.unitId,
                plan.year,
                demanding.stream().map(FrameworkState::frameworkId).toList());
        List<FrameworkState> missing = demanding.stream()
                .filter(framework -> !scored.containsKey(framework.frameworkId()))
                .toList();
        if (missing.isEmpty()) {
            return demanding.stream()
                    .map(framework -> new SelfScore(
                            framework.index(), Objects.requireNonNull(scored.get(framework.frameworkId()))))
                    .toList();
        }
        Problem refusal = Problem.of(
                ClosingProblem.SELF_SCORES_MISSING,
                String.join(", ", missing.stream().map(FrameworkState::index).toList()));
        for (FrameworkState framework : missing) {
            refusal.at(
                    "/indices/" + plan.indices.indexOf(framework.index()),
                    framework.index(),
                    "Chưa tự chấm điểm theo " + framework.name());
        }
        throw refusal;
    }
}
