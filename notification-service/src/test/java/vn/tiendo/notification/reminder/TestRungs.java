package vn.tiendo.notification.reminder;

import java.util.List;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.policy.Counted;
import vn.tiendo.notification.policy.Relation;
import vn.tiendo.notification.policy.Rung;

final class TestRungs {
    private TestRungs() {}

    static Rung working(int days, NotificationKind notice, List<Relation> recipients) {
        return new Rung(days, Counted.WORKING, notice, recipients, null);
    }
}
