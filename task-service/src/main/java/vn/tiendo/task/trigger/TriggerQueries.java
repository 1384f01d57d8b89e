package vn.tiendo.task.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;
import vn.tiendo.task.scope.Visibility;

/** Reads the events of the units below and above the caller's; above, because an officer works by the commune's. */
@Singleton
class TriggerQueries {
    private static final TypeReference<List<TriggerView.Stored>> OPENED = new TypeReference<>() {};
    private static final String SELECT = "SELECT e.*, (SELECT coalesce(json_agg(json_build_object('id', o.id,"
            + " 'taskId', t.id, 'code', t.code, 'title', t.title, 'dueAt', o.due_at, 'status', o.status)"
            + " ORDER BY o.due_at, o.id), '[]') FROM occurrence o JOIN task t ON t.id = o.task_id"
            + " WHERE o.trigger_id = e.id AND " + Visibility.OF_TASK + ")::text AS occurrences_json"
            + " FROM occurrence_trigger e JOIN unit u ON u.id = e.unit_id WHERE (u.path && ?::uuid[]"
            + " OR EXISTS (SELECT FROM unit r WHERE r.id = ANY (?::uuid[]) AND u.id = ANY (r.path)))";

    private final Sql sql;
    private final Caller caller;

    TriggerQueries(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** @throws Problem not-found when there is none the caller may see */
    TriggerView get(UUID id) {
        return seen().get(id);
    }

    Page<TriggerView> list(@Nullable UUID unitId, @Nullable Integer limit, @Nullable String cursor) {
        return seen().where("e.unit_id = ?", unitId).page(limit, cursor, TriggerView::id);
    }

    private NewestFirst<TriggerView> seen() {
        List<Object> arguments = new ArrayList<>(Visibility.arguments(caller.roots()));
        arguments.add(caller.roots());
        arguments.add(caller.roots());
        return new NewestFirst<>(sql, SELECT, arguments, "e.id", this::view);
    }

    private TriggerView view(Row row) {
        return new TriggerView(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("event"),
                row.date("happened_on"),
                row.textOrNull("legal_reference"),
                row.moment("recorded_at"),
                row.uuid("recorded_by_unit_id"),
                row.momentOrNull("withdrawn_at"),
                row.textOrNull("withdrawal_reason"),
                sql.parse(row.text("occurrences_json"), OPENED).stream()
                        .map(TriggerView.Stored::view)
                        .toList());
    }
}
