package vn.tiendo.plan.issuance;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.issuance.IssuanceRules.Kept;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;

/** Writes into a draft what it will ask of the units below. */
@Singleton
class SettingIssuanceRules {
    /** Those who issue plans; a department or village carries out the plan of its commune. */
    private static final Set<String> KINDS = Set.of("DISTRICT", "COMMUNE", "WARD");

    private final IssuanceRules rules;
    private final Units units;
    private final PlanTrail trail;
    private final Caller caller;
    private final Sql sql;

    SettingIssuanceRules(IssuanceRules rules, Units units, PlanTrail trail, Caller caller, Sql sql) {
        this.rules = rules;
        this.units = units;
        this.trail = trail;
        this.caller = caller;
        this.sql = sql;
    }

    private record Home(UUID unitId, boolean draft) {}

    @Transactional
    Kept set(UUID plan, IssuanceRule rule, @Nullable String ifMatch) {
        Home home = sql.one(
                        "SELECT plan.unit_id, plan.status FROM plan JOIN unit ON unit.id = plan.unit_id"
                                + " WHERE plan.id = ? AND unit.path && ?::uuid[] FOR UPDATE OF plan",
                        row -> new Home(row.uuid("unit_id"), row.text("status").equals("DRAFT")),
                        plan,
                        caller.roots())
                .orElseThrow(Problem::notFound);
        if (!home.draft()) {
            throw Problem.of(IssuanceProblem.ISSUANCE_RULE_FIXED);
        }
        Optional<Kept> now = rules.of(plan);
        now.ifPresent(kept -> Versions.require(ifMatch, kept.version(), kept.rule()));
        refuseWhatIsNotBelow(rule, home.unitId());
        Kept next = new Kept(rule, now.map(Kept::version).orElse(0L) + 1);
        rules.keep(plan, rule, next.version());
        trail.note(plan, Deed.HEADER_CHANGED, Map.of("issuanceDuty", rule));
        return next;
    }

    private void refuseWhatIsNotBelow(IssuanceRule rule, UUID home) {
        Problem wrong = Problem.of(IssuanceProblem.ISSUANCE_RULE_WRONG);
        boolean fine = true;
        List<String> kinds = rule.childKinds();
        for (int i = 0; i < kinds.size(); i++) {
            if (!KINDS.contains(kinds.get(i))) {
                wrong.at("/childKinds/" + i, "unknown-kind", "Loại đơn vị phải là DISTRICT, COMMUNE hoặc WARD");
                fine = false;
            }
        }
        Map<UUID, Unit> known =
                units.all(rule.unitIds()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        for (int i = 0; i < rule.unitIds().size(); i++) {
            @Nullable Unit unit = known.get(rule.unitIds().get(i));
            if (unit == null || unit.id().equals(home) || !unit.path().contains(home)) {
                wrong.at("/unitIds/" + i, "not-below", "Đơn vị phải trực thuộc đơn vị của kế hoạch");
                fine = false;
            }
        }
        if (kinds.isEmpty() && rule.unitIds().isEmpty()) {
            wrong.at("/childKinds", "nobody", "Cần ít nhất một loại đơn vị hoặc một đơn vị");
            fine = false;
        }
        if (!fine) {
            throw wrong;
        }
    }
}
