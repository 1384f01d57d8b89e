package vn.tiendo.notification.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;

/**
 * How the deadlines of a scope are spoken of.
 *
 * @param inheritedFrom the scope whose policy this is; null when it is the scope's own
 * @param quiet on rest days and outside office hours, which are 08:00–17:00 unless configured otherwise
 * @param rungs from the earliest
 */
record PolicyView(String scope, @Nullable String inheritedFrom, boolean quiet, List<RungView> rungs) {

    /**
     * @param days from the last day of the deadline, which is not counted; negative before it
     * @param recipients by what they have to do with the deadline
     */
    record RungView(int days, Counted counted, NotificationKind notice, List<Relation> recipients) {}

    static PolicyView of(PolicyScope scope, ReminderPolicy policy) {
        return new PolicyView(
                scope.toString(),
                policy.scope().equals(scope) ? null : policy.scope().toString(),
                policy.quiet(),
                policy.rungs().stream()
                        .map(rung -> new RungView(rung.days(), rung.counted(), rung.notice(), rung.recipients()))
                        .toList());
    }
}
