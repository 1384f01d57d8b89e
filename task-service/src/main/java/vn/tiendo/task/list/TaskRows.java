package vn.tiendo.task.list;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.task.lifecycle.Transitions;
import vn.tiendo.task.target.TrackedTarget;

/** Reads whole pages of tasks, with names and occurrences, in one statement. */
@Singleton
class TaskRows {
    private static final TypeReference<List<Schedule>> SCHEDULES = new TypeReference<>() {};
    private static final TypeReference<List<UnitRef>> UNITS = new TypeReference<>() {};
    private static final TypeReference<List<TrackedTarget>> TARGETS = new TypeReference<>() {};
    private static final TypeReference<List<OccurrenceView.Stored>> OCCURRENCES = new TypeReference<>() {};

    /** One unit at a time: a join reads all of them to name a few. */
    private static final String NAME = "(SELECT u.name FROM unit u WHERE u.id = %s)";

    private static final String NONE = "[]";

    private final Sql sql;
    private final Clock clock;

    TaskRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param tasks a statement that selects whole rows of {@code task}
     * @param order what the page is ordered by, in terms of {@code p}
     */
    List<TaskView> select(String tasks, String order, @Nullable Object... arguments) {
        Instant now = clock.instant();
        return sql.list(
                "WITH p AS (" + tasks + ") SELECT p.*, " + NAME.formatted("p.lead_unit_id") + " AS lead_unit_name,"
                        + " CASE WHEN p.coordinator_unit_ids = '{}' THEN '[]' ELSE (SELECT"
                        + " json_agg(json_build_object('id', c.id, 'name', " + NAME.formatted("c.id")
                        + ") ORDER BY c.n)"
                        + " FROM unnest(p.coordinator_unit_ids) WITH ORDINALITY AS c(id, n))::text END AS coordinators_json,"
                        + " (SELECT coalesce(json_agg(json_build_object('id', r.unit_id, 'name', "
                        + NAME.formatted("r.unit_id")
                        + ") ORDER BY r.id), '[]') FROM coordination_request r"
                        + " WHERE r.task_id = p.id AND r.status = 'OPEN')::text AS asked_json,"
                        + " (SELECT coalesce(json_agg(json_build_object('id', o.id, 'label', o.label, 'dueAt', o.due_at,"
                        + " 'status', o.status, 'doneAt', o.done_at, 'counted', CASE WHEN o.event IS NOT NULL THEN"
                        + " json_build_object('event', o.event, 'happenedOn', o.counted_from, 'days', o.counted_days,"
                        + " 'unit', o.counted_in, 'inclusive', o.counted_inclusive, 'triggerId', o.trigger_id) END) ORDER BY o.due_at, o.id), '[]')"
                        + " FROM occurrence o WHERE o.task_id = p.id)::text AS occurrences_json"
                        + " FROM p ORDER BY " + order,
                row -> view(row, now),
                arguments);
    }

    private TaskView view(Row row, Instant now) {
        Instant dueAt = row.instantOrNull("due_at");
        Instant staleAt = row.instantOrNull("stale_at");
        Instant doneAt = row.instantOrNull("done_at");
        TaskState state = row.constant("state", TaskState.class);
        List<TrackedTarget> targets = list(row, "targets", TARGETS);
        return new TaskView(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.integer("plan_version"),
                row.uuid("line_id"),
                row.uuidOrNull("parent_id"),
                row.flag("rolls_up"),
                row.text("code"),
                row.text("title"),
                row.uuid("unit_id"),
                row.uuidOrNull("responsible_unit_id"),
                row.integer("year"),
                UnitRef.of(row, "lead_unit"),
                list(row, "coordinators_json", UNITS),
                list(row, "asked_json", UNITS),
                row.textOrNull("accountable_post"),
                row.textOrNull("person_id"),
                row.textOrNull("index_name"),
                row.textOrNull("dimension"),
                row.integerOrNull("dimension_number"),
                row.textOrNull("component"),
                list(row, "schedules", SCHEDULES),
                OccurrenceView.of(list(row, "occurrences_json", OCCURRENCES)),
                TargetView.of(targets),
                TrackedTarget.together(targets),
                deliverables(row.textOrNull("deliverable")),
                state,
                Timeliness.of(state, dueAt, staleAt, doneAt, now),
                VietnamTime.atOrNull(dueAt),
                dueAt == null ? null : new Deadline(dueAt).lastDay(),
                VietnamTime.atOrNull(staleAt),
                VietnamTime.atOrNull(doneAt),
                Transitions.percent(state, row.integer("percent")),
                row.integer("progress_count"),
                row.integer("evidence_count"),
                row.flag("rolls_up") ? List.of() : Transitions.from(state),
                row.number("version"),
                row.moment("created_at"),
                row.moment("updated_at"));
    }

    /** Most lists of most tasks are empty, and to learn that from a parser takes a parser. */
    private <T> List<T> list(Row row, String column, TypeReference<List<T>> type) {
        String json = row.text(column);
        return json.equals(NONE) ? List.of() : sql.parse(json, type);
    }

    /** A cell lists several deliverables on lines of their own. */
    private static List<String> deliverables(@Nullable String cell) {
        return cell == null
                ? List.of()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
