package vn.tiendo.notification.reminder;

import jakarta.inject.Singleton;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.platform.sql.Sql;

/** The ladder of the province. It is data, so that a province may change it without a release. */
@Singleton
class ReminderPolicies {
    private final Sql sql;

    ReminderPolicies(Sql sql) {
        this.sql = sql;
    }

    Ladder ladder() {
        return new Ladder(sql.list(
                "SELECT working_days, notice, recipients FROM reminder_rung WHERE scope = 'PROVINCE'",
                row -> new Rung(
                        row.integer("working_days"),
                        row.constant("notice", NotificationKind.class),
                        row.texts("recipients").stream().map(Relation::valueOf).toList())));
    }
}
