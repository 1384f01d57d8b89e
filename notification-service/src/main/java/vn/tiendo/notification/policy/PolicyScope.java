package vn.tiendo.notification.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DueDeadline;
import vn.tiendo.platform.problem.Problem;

/**
 * What a policy is for.
 *
 * @param id of the unit, the plan, or the task, report or issuance duty; null for the province
 */
record PolicyScope(Kind kind, @Nullable UUID id) {
    static final PolicyScope PROVINCE = new PolicyScope(Kind.PROVINCE, null);

    enum Kind {
        PROVINCE,
        UNIT,
        PLAN,
        TASK
    }

    /** {@code province}, or the kind and the id, e.g. {@code unit:018cc251-…}; anything else does not exist. */
    static PolicyScope parse(String text) {
        if (text.equals("province")) {
            return PROVINCE;
        }
        int colon = text.indexOf(':');
        for (Kind kind : List.of(Kind.UNIT, Kind.PLAN, Kind.TASK)) {
            if (colon > 0 && text.substring(0, colon).equals(word(kind))) {
                return new PolicyScope(kind, idOf(text.substring(colon + 1)));
            }
        }
        throw Problem.of(PolicyProblem.UNKNOWN_POLICY_SCOPE);
    }

    /** From the nearest to the farthest. */
    static List<PolicyScope> of(DueDeadline deadline, List<UUID> unitPath) {
        List<PolicyScope> scopes = new ArrayList<>();
        scopes.add(new PolicyScope(Kind.TASK, deadline.subjectId()));
        if (deadline.planId() != null) {
            scopes.add(new PolicyScope(Kind.PLAN, deadline.planId()));
        }
        for (int i = unitPath.size() - 1; i >= 0; i--) {
            scopes.add(new PolicyScope(Kind.UNIT, unitPath.get(i)));
        }
        scopes.add(PROVINCE);
        return scopes;
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw Problem.of(PolicyProblem.UNKNOWN_POLICY_SCOPE).causedBy(foreign);
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return id == null ? word(kind) : word(kind) + ":" + id;
    }
}
