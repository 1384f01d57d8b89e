package vn.tiendo.notification.move;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.sql.Sql;

/** Moves that nobody was told of yet. How long to wait is measured by the database's clock, as in the mail queue. */
@Singleton
class Moves {
    private static final long LOCK = 0x6d6f_7665_73L;
    /** News that never stops coming is told in parts. */
    private static final int MOST_QUIETS = 20;

    private final Sql sql;
    private final Duration quiet;

    Moves(Sql sql, @ConfigProperty(name = "tiendo.moves.quiet") Duration quiet) {
        this.sql = sql;
        this.quiet = quiet;
    }

    /** Until the end of the transaction no other instance tells, or one summary would become two. */
    boolean mayTell() {
        return sql.one("SELECT pg_try_advisory_xact_lock(?) AS mine", row -> row.flag("mine"), LOCK)
                .orElse(false);
    }

    /** Whether some wait and, when one edit moves many, no more of them have come for a while. */
    boolean complete(Cause cause) {
        double pause = cause == Cause.EXTENSION ? 0 : quiet.toMillis() / 1000.0;
        return sql.one(
                        "SELECT count(*) > 0 AND (max(untold_since) <= now() - make_interval(secs => ?)"
                                + " OR min(untold_since) <= now() - make_interval(secs => ?)) AS complete"
                                + " FROM deadline_move WHERE cause = ? AND untold_since IS NOT NULL",
                        row -> row.flag("complete"),
                        pause,
                        pause * MOST_QUIETS,
                        cause)
                .orElse(false);
    }

    /** Each deadline once, also when it moved to and fro; none that ended up where it was or is owed no more. */
    List<Moved> take(Cause cause) {
        return sql.list(
                "WITH told AS (UPDATE deadline_move SET untold_since = NULL"
                        + " WHERE cause = ? AND untold_since IS NOT NULL RETURNING *),"
                        + " first AS (SELECT DISTINCT ON (deadline_id) deadline_id, from_due_at FROM told"
                        + " ORDER BY deadline_id, id)"
                        + " SELECT d.lead_unit_id, d.subject, d.subject_id, d.code, d.title, d.due_at,"
                        + " first.from_due_at FROM first JOIN deadline d ON d.id = first.deadline_id"
                        + " WHERE d.met_at IS NULL AND NOT d.lapsed AND d.due_at IS DISTINCT FROM first.from_due_at"
                        + " ORDER BY d.lead_unit_id, d.due_at, d.id",
                Moved::of,
                cause);
    }
}
