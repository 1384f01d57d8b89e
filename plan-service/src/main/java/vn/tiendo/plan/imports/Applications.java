package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.line.ApplyingLines.Applied;
import vn.tiendo.plan.line.Line;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** What the applications of imports wrote into drafts. */
@Singleton
class Applications {
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Applications(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    record Application(UUID id, UUID planId, List<Line> before, List<Line> after) {}

    /** An application that wrote nothing leaves nothing to undo. */
    void add(UUID importId, UUID planId, Applied applied) {
        if (applied.wrote()) {
            sql.update(
                    "INSERT INTO plan_import_application (id, import_id, plan_id, before, after, subject, applied_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    importId,
                    planId,
                    sql.json(applied.before()),
                    sql.json(applied.after()),
                    caller.subject(),
                    clock.instant());
        }
    }

    /** The import's last application, which must also be the last to its plan. */
    Application last(UUID importId) {
        Application last = sql.one(
                        "SELECT id, plan_id, before::text AS before, after::text AS after FROM plan_import_application"
                                + " WHERE import_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
                        this::application,
                        importId)
                .orElseThrow(() -> Problem.of(ImportProblem.APPLICATION_MISSING));
        boolean followed = sql.one(
                        "SELECT id FROM plan_import_application WHERE plan_id = ? AND id > ? AND undone_at IS NULL LIMIT 1",
                        row -> row.uuid("id"),
                        last.planId(),
                        last.id())
                .isPresent();
        if (followed) {
            throw Problem.of(ImportProblem.APPLICATION_NOT_LAST);
        }
        return last;
    }

    void undone(UUID id) {
        sql.update("UPDATE plan_import_application SET undone_at = ? WHERE id = ?", clock.instant(), id);
    }

    private Application application(Row row) {
        return new Application(
                row.uuid("id"),
                row.uuid("plan_id"),
                sql.parse(row.text("before"), LINES),
                sql.parse(row.text("after"), LINES));
    }
}
