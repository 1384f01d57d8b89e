package vn.tiendo.plan.appraisal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.appraisal.Appraisal.LineOpinion;
import vn.tiendo.plan.line.HomePlan;
import vn.tiendo.plan.line.HomePlans;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Units;

/** A unit asks, the desk above decides; both stay on record. */
@Singleton
class AppraisingPlans {
    private static final TypeReference<List<LineOpinion>> OPINIONS = new TypeReference<>() {};

    private final Sql sql;
    private final HomePlans plans;
    private final Lines lines;
    private final Units units;
    private final PlanTrail trail;
    private final Caller caller;
    private final Clock clock;

    AppraisingPlans(Sql sql, HomePlans plans, Lines lines, Units units, PlanTrail trail, Caller caller, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.lines = lines;
        this.units = units;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first. */
    List<Appraisal> of(UUID plan) {
        plans.visible(plan);
        return sql.list(
                "SELECT id, requested_at, decided_at, decided_post, accepted, opinion,"
                        + " coalesce(line_opinions, '[]')::text AS line_opinions"
                        + " FROM plan_appraisal WHERE plan_id = ? ORDER BY id DESC",
                this::view,
                plan);
    }

    @Transactional
    Appraisal request(UUID plan) {
        String standing = locked(plan);
        if (standing.equals("REQUESTED")) {
            throw Problem.of(AppraisalProblem.APPRAISAL_ALREADY_REQUESTED);
        }
        sql.update(
                "INSERT INTO plan_appraisal (id, plan_id, requested_at, requested_by) VALUES (?, ?, ?, ?)",
                Ids.next(),
                plan,
                clock.instant(),
                caller.subject());
        stand(plan, "REQUESTED");
        trail.note(plan, Deed.APPRAISAL_REQUESTED, Map.of());
        return of(plan).get(0);
    }

    @Transactional
    Appraisal decide(UUID plan, boolean accepted, String opinion, List<LineOpinion> opinions) {
        String standing = locked(plan);
        refuseOwnDesk(plans.visible(plan));
        if (!standing.equals("REQUESTED")) {
            throw Problem.of(AppraisalProblem.APPRAISAL_NOT_REQUESTED);
        }
        refuseUnknownLines(plan, opinions);
        sql.update(
                "UPDATE plan_appraisal SET decided_at = ?, decided_by = ?, decided_post = ?, accepted = ?, opinion = ?,"
                        + " line_opinions = ? WHERE plan_id = ? AND decided_at IS NULL",
                clock.instant(),
                caller.subject(),
                caller.post(),
                accepted,
                opinion,
                sql.json(opinions),
                plan);
        stand(plan, accepted ? "APPRAISED" : "RETURNED");
        trail.note(plan, Deed.APPRAISED, Map.of("accepted", accepted));
        return of(plan).get(0);
    }

    /** How the draft stands, blank when nobody was asked; nobody else changes it until this transaction ends. */
    private String locked(UUID plan) {
        return sql.one(
                        "SELECT coalesce(plan.appraisal, '') AS appraisal, plan.status FROM plan"
                                + " JOIN unit ON unit.id = plan.unit_id"
                                + " WHERE plan.id = ? AND unit.path && ?::uuid[] FOR UPDATE OF plan",
                        row -> {
                            if (!row.text("status").equals("DRAFT")) {
                                throw Problem.of(AppraisalProblem.APPRAISAL_NOT_OF_A_DRAFT);
                            }
                            return row.text("appraisal");
                        },
                        plan,
                        caller.roots())
                .orElseThrow(Problem::notFound);
    }

    /** Whoever writes a plan does not appraise it, even with the rights of an office above. */
    private void refuseOwnDesk(HomePlan plan) {
        List<UUID> above = units.find(plan.unitId()).orElseThrow().path();
        boolean superior =
                caller.roots().stream().anyMatch(root -> above.contains(root) && !root.equals(plan.unitId()));
        if (!superior) {
            throw Problem.of(AppraisalProblem.APPRAISAL_BY_OWN_UNIT);
        }
    }

    private void refuseUnknownLines(UUID plan, List<LineOpinion> opinions) {
        Set<UUID> known = lines.of(plan).stream().map(line -> line.id()).collect(Collectors.toSet());
        Problem unknown = Problem.of(AppraisalProblem.OPINION_ON_UNKNOWN_LINE);
        boolean all = true;
        for (int i = 0; i < opinions.size(); i++) {
            if (!known.contains(opinions.get(i).lineId())) {
                unknown.at("/lineOpinions/" + i + "/lineId", "unknown-line", "Kế hoạch không có dòng này");
                all = false;
            }
        }
        if (!all) {
            throw unknown;
        }
    }

    private void stand(UUID plan, String standing) {
        sql.update(
                "UPDATE plan SET appraisal = ?, version = version + 1, updated_at = ? WHERE id = ?",
                standing,
                clock.instant(),
                plan);
    }

    private Appraisal view(Row row) {
        @Nullable String accepted = row.textOrNull("accepted");
        return new Appraisal(
                row.uuid("id"),
                row.moment("requested_at"),
                row.momentOrNull("decided_at"),
                row.textOrNull("decided_post"),
                accepted == null ? null : accepted.startsWith("t"),
                row.textOrNull("opinion"),
                sql.parse(row.text("line_opinions"), OPINIONS));
    }
}
