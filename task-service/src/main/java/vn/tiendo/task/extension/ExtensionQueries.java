package vn.tiendo.task.extension;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Visibility;

/** Reads the extensions of the tasks the caller may see. */
@Singleton
class ExtensionQueries {
    private static final String SELECT = "SELECT e.*, t.code, t.title, o.label FROM extension e"
            + " JOIN task t ON t.id = e.task_id JOIN occurrence o ON o.id = e.occurrence_id WHERE "
            + Visibility.OF_INVOLVED;

    private final Sql sql;
    private final Caller caller;

    ExtensionQueries(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** @throws Problem not-found when there is none the caller may see */
    ExtensionView get(UUID id) {
        return seen().get(id);
    }

    Page<ExtensionView> list(
            @Nullable UUID taskId, @Nullable ExtensionStatus status, @Nullable Integer limit, @Nullable String cursor) {
        return seen().where("e.task_id = ?", taskId)
                .where("e.status = ?", status)
                .page(limit, cursor, ExtensionView::id);
    }

    private NewestFirst<ExtensionView> seen() {
        return new NewestFirst<>(
                sql, SELECT, Visibility.involvedArguments(caller.roots()), "e.id", ExtensionQueries::view);
    }

    private static ExtensionView view(Row row) {
        return new ExtensionView(
                row.uuid("id"),
                row.uuid("task_id"),
                row.text("code"),
                row.text("title"),
                row.uuid("occurrence_id"),
                row.text("label"),
                new Deadline(row.instant("old_due_at")).lastDay(),
                new Deadline(row.instant("new_due_at")).lastDay(),
                row.text("reason"),
                row.constant("status", ExtensionStatus.class),
                row.moment("asked_at"),
                row.uuid("asked_by_unit_id"),
                row.momentOrNull("decided_at"),
                row.uuidOrNull("decided_by_unit_id"),
                row.textOrNull("decision_reason"));
    }
}
