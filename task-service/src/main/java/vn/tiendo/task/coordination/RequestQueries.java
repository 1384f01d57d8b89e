package vn.tiendo.task.coordination;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

/** Reads requests: those on tasks the caller may see, and those made to the caller's units. */
@Singleton
class RequestQueries {
    private static final String SELECT =
            "SELECT * FROM (SELECT r.*, t.code, t.title, coalesce(asked.name, r.unit_id::text) AS unit_name,"
                    + " coalesce(asking.name, r.asked_by_unit_id::text) AS asked_by_unit_name,"
                    + " CASE WHEN r.status = 'OPEN' AND r.due_at <= ? THEN 'UNANSWERED' ELSE r.status END AS standing"
                    + " FROM coordination_request r JOIN task t ON t.id = r.task_id"
                    + " LEFT JOIN unit asked ON asked.id = r.unit_id"
                    + " LEFT JOIN unit asking ON asking.id = r.asked_by_unit_id"
                    + " WHERE (r.unit_id = ANY (" + Visibility.UNITS_BELOW + ") OR "
                    + Visibility.OF_INVOLVED + ")) request WHERE true";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    RequestQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found when there is none the caller may see */
    RequestView get(UUID id) {
        return seen().get(id);
    }

    Page<RequestView> list(
            @Nullable UUID taskId,
            @Nullable UUID unitId,
            @Nullable RequestStatus status,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return seen().where("task_id = ?", taskId)
                .where("unit_id = ?", unitId)
                .where("standing = ?", status)
                .page(limit, cursor, RequestView::id);
    }

    private NewestFirst<RequestView> seen() {
        List<Object> arguments = new ArrayList<>(List.of(clock.instant(), caller.roots()));
        arguments.addAll(Visibility.involvedArguments(caller.roots()));
        return new NewestFirst<>(sql, SELECT, arguments, "id", RequestQueries::view);
    }

    private static RequestView view(Row row) {
        return new RequestView(
                row.uuid("id"),
                row.uuid("task_id"),
                row.text("code"),
                row.text("title"),
                row.uuid("unit_id"),
                row.text("unit_name"),
                row.text("text"),
                new Deadline(row.instant("due_at")).lastDay(),
                row.constant("standing", RequestStatus.class),
                row.moment("asked_at"),
                row.uuid("asked_by_unit_id"),
                row.text("asked_by_unit_name"),
                row.momentOrNull("answered_at"),
                row.uuidOrNull("answered_by_unit_id"),
                row.textOrNull("reason"));
    }
}
