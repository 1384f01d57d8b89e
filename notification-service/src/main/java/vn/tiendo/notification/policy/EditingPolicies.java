package vn.tiendo.notification.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.Deadlines;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;

/** Reads and changes the policy of a scope. A scope outside the caller's units does not exist for them. */
@Singleton
class EditingPolicies {
    private static final Set<NotificationKind> BEFORE = Set.of(NotificationKind.DEADLINE_APPROACHING);
    private static final Set<NotificationKind> AFTER =
            Set.of(NotificationKind.DEADLINE_MISSED, NotificationKind.DEADLINE_ESCALATED);

    private final ReminderPolicies policies;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;

    EditingPolicies(ReminderPolicies policies, Deadlines deadlines, Caller caller, Sql sql, Clock clock) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param version 0 while the scope has no policy of its own */
    record Found(PolicyView view, long version) {}

    @Transactional
    Found find(String name) {
        PolicyScope scope = PolicyScope.parse(name);
        return found(scope, lineOf(scope));
    }

    @Transactional
    Found replace(String name, boolean quiet, List<Rung> rungs, @Nullable String ifMatch) {
        PolicyScope scope = PolicyScope.parse(name);
        List<PolicyScope> line = lineOf(scope);
        if (scope.kind() == PolicyScope.Kind.PROVINCE && !ownsTheProvince()) {
            throw Problem.of(PolicyProblem.UNKNOWN_POLICY_SCOPE);
        }
        // Two who change the same scope at once must not both find the same version.
        sql.list("SELECT pg_advisory_xact_lock(hashtext(?))", row -> true, "reminder-policy " + scope);
        Found before = found(scope, line);
        Versions.require(ifMatch, before.version(), before.view());
        check(rungs);
        Instant now = clock.instant();
        policies.put(scope, quiet, rungs, caller.subject(), now);
        UUID id = scope.id();
        switch (scope.kind()) {
            case PROVINCE -> deadlines.lookAgainAtAll(now);
            case UNIT -> deadlines.lookAgainBelow(Objects.requireNonNull(id), now);
            case PLAN -> deadlines.lookAgainUnder(Objects.requireNonNull(id), now);
            case TASK -> deadlines.lookAgainAt(Objects.requireNonNull(id), now);
        }
        return found(scope, line);
    }

    private Found found(PolicyScope scope, List<PolicyScope> line) {
        ReminderPolicy policy = policies.nearest(line);
        return new Found(PolicyView.of(scope, policy), policy.scope().equals(scope) ? policy.version() : 0);
    }

    /** The scope and those it inherits from. */
    private List<PolicyScope> lineOf(PolicyScope scope) {
        UUID id = scope.id();
        if (id == null) {
            return List.of(PolicyScope.PROVINCE);
        }
        List<PolicyScope> line = new ArrayList<>();
        if (scope.kind() == PolicyScope.Kind.UNIT) {
            addUnits(line, caller.unit(id));
        } else {
            record Owner(@Nullable UUID plan, UUID unit) {}
            Owner owner = sql.one(
                            "SELECT d.plan_id, d.unit_id FROM deadline d JOIN unit ON unit.id = d.unit_id WHERE d."
                                    + (scope.kind() == PolicyScope.Kind.PLAN ? "plan_id" : "subject_id")
                                    + " = ? AND unit.path && ?::uuid[] LIMIT 1",
                            row -> new Owner(row.uuidOrNull("plan_id"), row.uuid("unit_id")),
                            id,
                            caller.roots())
                    .orElseThrow(() -> Problem.of(PolicyProblem.UNKNOWN_POLICY_SCOPE));
            line.add(scope);
            if (scope.kind() == PolicyScope.Kind.TASK && owner.plan() != null) {
                line.add(new PolicyScope(PolicyScope.Kind.PLAN, owner.plan()));
            }
            addUnits(line, caller.unit(owner.unit()));
        }
        return line;
    }

    private static void addUnits(List<PolicyScope> line, Unit unit) {
        for (int i = unit.path().size() - 1; i >= 0; i--) {
            line.add(new PolicyScope(PolicyScope.Kind.UNIT, unit.path().get(i)));
        }
        line.add(PolicyScope.PROVINCE);
    }

    private boolean ownsTheProvince() {
        return !sql.list(
                        "SELECT 1 FROM unit WHERE id = ANY (?::uuid[]) AND parent_id IS NULL",
                        row -> true,
                        caller.roots())
                .isEmpty();
    }

    private static void check(List<Rung> rungs) {
        Problem problem = Problem.of(PolicyProblem.REMINDER_RUNGS_INVALID);
        Set<String> keys = new HashSet<>();
        boolean faulty = false;
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            String pointer = "/rungs/" + i;
            if (rung.days() == 0) {
                problem.at(pointer + "/days", "zero", "Ngày cuối của hạn không phải là một bậc nhắc.");
                faulty = true;
            }
            if (!keys.add(rung.key())) {
                problem.at(pointer + "/days", "repeated", "Bậc nhắc này đã có.");
                faulty = true;
            }
            if (!(rung.days() < 0 ? BEFORE : AFTER).contains(rung.notice())) {
                problem.at(
                        pointer + "/notice",
                        "misplaced",
                        "Trước hạn chỉ nhắc sắp đến hạn; sau hạn chỉ báo quá hạn hoặc báo cáo cấp trên.");
                faulty = true;
            }
        }
        if (rungs.stream().noneMatch(rung -> rung.days() > 0)) {
            problem.at("/rungs", "silent", "Cần ít nhất một bậc sau hạn, để không việc quá hạn nào bị bỏ qua.");
            faulty = true;
        }
        if (faulty) {
            throw problem;
        }
    }
}
