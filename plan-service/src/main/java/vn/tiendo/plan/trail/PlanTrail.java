package vn.tiendo.plan.trail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;

/** Notes a change of a plan under the name of the present caller. */
@Singleton
public class PlanTrail {
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    PlanTrail(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** What can happen to a plan. */
    public enum Deed {
        DRAFTED,
        HEADER_CHANGED,
        LINE_ADDED,
        LINE_CHANGED,
        LINE_REMOVED,
        IMPORT_APPLIED,
        IMPORT_UNDONE,
        AMENDMENT_OPENED,
        DISCARDED,
        ISSUED,
        WEAKNESS_ANSWERED,
        CLOSED
    }

    public void note(UUID plan, Deed what, Map<String, ?> detail) {
        sql.update(
                "INSERT INTO plan_trail (plan_id, at, subject, post, what, detail) VALUES (?, ?, ?, ?, ?, ?)",
                plan,
                clock.instant(),
                caller.subject(),
                caller.post(),
                what,
                sql.json(detail));
    }
}
