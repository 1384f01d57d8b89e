package vn.tiendo.plan.trail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        APPRAISAL_REQUESTED,
        APPRAISED,
        ISSUED,
        WEAKNESS_ANSWERED,
        CLOSED
    }

    public void note(UUID plan, Deed what, Map<String, ?> detail) {
        note(plan, what, detail, caller.subject(), caller.post());
    }

    /** For what is done in the background on somebody's behalf. */
    public void note(UUID plan, Deed what, Map<String, ?> detail, String subject, @Nullable String post) {
        sql.update(
                "INSERT INTO plan_trail (plan_id, at, subject, post, what, detail) VALUES (?, ?, ?, ?, ?, ?)",
                plan,
                clock.instant(),
                subject,
                post,
                what,
                sql.json(detail));
    }
}
