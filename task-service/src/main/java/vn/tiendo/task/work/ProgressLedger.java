package vn.tiendo.task.work;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.kind.Activity;
import vn.tiendo.task.target.Measurement;

/** The entries of progress, written once. */
@Singleton
class ProgressLedger {
    private static final TypeReference<List<Measurement>> MEASUREMENTS = new TypeReference<>() {};

    private static final TypeReference<Activity> ACTIVITY = new TypeReference<>() {};

    private static final String SELECT =
            "SELECT id, task_id, task_version, occurrence_id, note, percent, state, not_arisen,"
                    + " measurements::text AS measurements, evidence_ids, activity::text AS activity, happened_at, recorded_at"
                    + " FROM progress WHERE id = ?";

    private final Sql sql;
    private final Caller caller;

    ProgressLedger(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** What was recorded under this id, if anything; it is refused when that was for another task, or said otherwise. */
    Optional<Progress> find(UUID task, UUID id, Progress.Entry again) {
        Optional<Progress> first = sql.one(SELECT, this::progress, id);
        if (first.isPresent() && !first.get().taskId().equals(task)) {
            throw Problem.of(WorkProblem.PROGRESS_ID_TAKEN);
        }
        if (first.isPresent() && !saidTheSame(id, again)) {
            throw Problem.of(WorkProblem.PROGRESS_SENT_OTHERWISE)
                    .current(Map.of("recorded", first.get(), "sent", again));
        }
        return first;
    }

    private boolean saidTheSame(UUID id, Progress.Entry again) {
        return sql.one(
                        "SELECT coalesce(asked = ?, true) AS same FROM progress WHERE id = ?",
                        row -> row.flag("same"),
                        sql.json(again),
                        id)
                .orElse(true);
    }

    /** The entry of the task. */
    Optional<Progress> of(UUID task, UUID id) {
        return sql.one(SELECT + " AND task_id = ?", this::progress, id, task);
    }

    void add(Progress progress, Progress.Entry asked) {
        int fresh = sql.update(
                "INSERT INTO progress (id, task_id, task_version, occurrence_id, note, percent, state, not_arisen,"
                        + " measurements, evidence_ids, happened_at, recorded_at, subject, unit_id, asked, activity)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                progress.id(),
                progress.taskId(),
                progress.taskVersion(),
                progress.occurrenceId(),
                progress.note(),
                progress.percent(),
                progress.state(),
                progress.notArisen(),
                sql.json(progress.measurements()),
                progress.evidenceIds(),
                progress.happenedAt(),
                progress.recordedAt(),
                caller.subject(),
                caller.homeUnit(),
                sql.json(asked),
                progress.activity() == null ? null : sql.json(progress.activity()));
        if (fresh == 0) {
            // The same id came for another task in the same moment.
            throw Problem.of(WorkProblem.PROGRESS_ID_TAKEN);
        }
    }

    private @Nullable Activity activity(@Nullable String json) {
        return json == null ? null : sql.parse(json, ACTIVITY);
    }

    private Progress progress(Row row) {
        return new Progress(
                row.uuid("id"),
                row.uuid("task_id"),
                row.number("task_version"),
                row.uuidOrNull("occurrence_id"),
                row.textOrNull("note"),
                row.integer("percent"),
                row.constant("state", TaskState.class),
                row.flag("not_arisen"),
                sql.parse(row.text("measurements"), MEASUREMENTS),
                row.uuids("evidence_ids"),
                activity(row.textOrNull("activity")),
                row.moment("happened_at"),
                row.moment("recorded_at"));
    }
}
