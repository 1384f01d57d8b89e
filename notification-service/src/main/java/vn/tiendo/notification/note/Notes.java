package vn.tiendo.notification.note;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.deadline.DutyName;
import vn.tiendo.notification.note.Note.Kind;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** Notes, told and untold. */
@Singleton
class Notes {
    /** Events of units may come after what they say, and without any calendar it might be Tết. */
    private static final String READY = " FROM note WHERE told_at IS NULL AND EXISTS (SELECT FROM calendar_year)"
            + " AND 3 = (SELECT count(*) FROM unnest(ARRAY[from_unit_id, to_unit_id, plan_unit_id]) named"
            + " JOIN unit ON unit.id = named)";

    private final Sql sql;

    Notes(Sql sql) {
        this.sql = sql;
    }

    /** Once, however often it is heard. */
    void write(Note note) {
        sql.update(
                "INSERT INTO note (id, kind, from_unit_id, to_unit_id, plan_unit_id, task_id, code, title, words, due_at,"
                        + " said_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                note.id(),
                note.kind(),
                note.fromUnitId(),
                note.toUnitId(),
                note.planUnitId(),
                note.taskId(),
                note.code(),
                note.title(),
                note.words(),
                note.dueAt(),
                note.saidAt());
    }

    boolean areReady() {
        return !sql.list("SELECT 1" + READY + " LIMIT 1", row -> true).isEmpty();
    }

    /**
     * A note to be told.
     *
     * @param subjectId the request that was answered, otherwise the task
     * @param task as the note names it or else the register; null when neither does
     * @param pointless whether nothing is left to hurry with
     */
    record Ready(
            Kind kind,
            UUID toUnitId,
            UUID subjectId,
            String from,
            String planOf,
            @Nullable DutyName task,
            @Nullable String words,
            @Nullable Instant dueAt,
            boolean pointless) {

        static Ready of(Row row) {
            Kind kind = row.constant("kind", Kind.class);
            String title = row.textOrNull("title");
            return new Ready(
                    kind,
                    row.uuid("to_unit_id"),
                    row.uuid(kind == Kind.TASK_REMINDED ? "task_id" : "id"),
                    row.text("from_name"),
                    row.text("plan_of"),
                    title == null ? null : new DutyName(row.textOrNull("code"), title),
                    row.textOrNull("words"),
                    row.instantOrNull("due_at"),
                    row.flag("pointless"));
        }
    }

    /** Takes those that can be told, in the order they were said; nobody else has them then. */
    List<Ready> take(int most, Instant now) {
        return sql.list(
                "WITH told AS (UPDATE note SET told_at = ? WHERE id IN (SELECT id" + READY
                        + " ORDER BY said_at LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *)"
                        + " SELECT told.id, told.kind, told.to_unit_id, told.task_id, told.words, told.due_at,"
                        + " sender.name AS from_name, owner.name AS plan_of,"
                        + " coalesce(told.code, d.code) AS code, coalesce(told.title, d.title) AS title,"
                        + " told.kind = 'TASK_REMINDED' AND coalesce(d.met_at IS NOT NULL OR d.lapsed, false) AS pointless"
                        + " FROM told JOIN unit sender ON sender.id = told.from_unit_id"
                        + " JOIN unit owner ON owner.id = told.plan_unit_id"
                        + " LEFT JOIN deadline d ON d.subject = 'TASK' AND d.subject_id = told.task_id"
                        + " ORDER BY told.said_at, told.id",
                Ready::of,
                now,
                most);
    }
}
