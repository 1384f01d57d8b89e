package vn.tiendo.task.difficulty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** The difficulties, their steps and what other services hear of them, written together. */
@Singleton
class Difficulties {
    private static final String COLUMNS = "SELECT id, task_id, status, level, unit_id FROM difficulty ";

    private static final String STATE = "SELECT d.*, t.unit_id AS plan_unit_id, solved.note AS resolution"
            + " FROM difficulty d JOIN task t ON t.id = d.task_id LEFT JOIN difficulty_step solved"
            + " ON solved.difficulty_id = d.id AND solved.kind = 'RESOLVED' WHERE d.id = ?";

    private final Sql sql;
    private final Terms terms;
    private final Outbox outbox;

    Difficulties(Sql sql, Terms terms, Outbox outbox) {
        this.sql = sql;
        this.terms = terms;
        this.outbox = outbox;
    }

    /** Who acts: the post and unit as they are now. */
    record Actor(String subject, @Nullable String post, UUID unit) {
        static Actor of(Caller caller) {
            return new Actor(caller.subject(), caller.post(), caller.homeUnit());
        }
    }

    Difficulty locked(UUID id) {
        return sql.one(COLUMNS + "WHERE id = ? FOR UPDATE", Difficulties::difficulty, id)
                .orElseThrow(Problem::notFound);
    }

    /** Those whose level let its term go by, no other instance takes them. */
    List<Difficulty> outOfTerm(Instant now, int most) {
        return sql.list(
                COLUMNS + "WHERE status = 'OPEN' AND climbs_at <= ? ORDER BY climbs_at LIMIT ? FOR UPDATE SKIP LOCKED",
                Difficulties::difficulty,
                now,
                most);
    }

    void add(Difficulty difficulty, String text, Actor actor, Instant now) {
        Instant dueAt = terms.endOf(difficulty.level(), now);
        sql.update(
                "INSERT INTO difficulty (id, task_id, text, status, level, unit_id, due_at, climbs_at, raised_at,"
                        + " raised_by_unit_id, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                difficulty.id(),
                difficulty.taskId(),
                text,
                difficulty.status(),
                difficulty.level(),
                difficulty.unitId(),
                dueAt,
                dueAt,
                now,
                actor.unit());
        step(difficulty, StepKind.RAISED, text, actor, now);
    }

    /** @param actor null when the term went by */
    void climb(Difficulty difficulty, @Nullable String note, @Nullable Actor actor, Instant now) {
        Instant dueAt = terms.endOf(difficulty.level(), now);
        sql.update(
                "UPDATE difficulty SET level = ?, unit_id = ?, due_at = ?, climbs_at = ?, version = version + 1"
                        + " WHERE id = ?",
                difficulty.level(),
                difficulty.unitId(),
                dueAt,
                dueAt,
                difficulty.id());
        step(difficulty, StepKind.ESCALATED, note, actor, now);
    }

    void stay(Difficulty difficulty, Instant now) {
        sql.update("UPDATE difficulty SET climbs_at = NULL, version = version + 1 WHERE id = ?", difficulty.id());
        tell(difficulty, now);
    }

    void resolve(Difficulty difficulty, String note, Actor actor, Instant now) {
        sql.update(
                "UPDATE difficulty SET status = ?, version = version + 1 WHERE id = ?",
                DifficultyStatus.RESOLVED,
                difficulty.id());
        step(difficulty, StepKind.RESOLVED, note, actor, now);
    }

    private void step(Difficulty difficulty, StepKind kind, @Nullable String note, @Nullable Actor actor, Instant now) {
        UUID unit = actor == null ? null : actor.unit();
        sql.update(
                "INSERT INTO difficulty_step (difficulty_id, kind, level, unit_id, unit_name, due_at, note, at, subject,"
                        + " post, actor_unit_id, actor_unit_name) SELECT d.id, ?, d.level, d.unit_id,"
                        + " coalesce((SELECT name FROM unit WHERE id = d.unit_id), d.unit_id::text), d.due_at, ?, ?, ?, ?,"
                        + " ?::uuid, (SELECT name FROM unit WHERE id = ?) FROM difficulty d WHERE d.id = ?",
                kind,
                note,
                now,
                actor == null ? null : actor.subject(),
                actor == null ? null : actor.post(),
                unit,
                unit,
                difficulty.id());
        tell(difficulty, now);
    }

    private void tell(Difficulty difficulty, Instant now) {
        outbox.add(sql.one(STATE, row -> state(row, now), difficulty.id()).orElseThrow());
    }

    private static DifficultyState state(Row row, Instant now) {
        return new DifficultyState(
                row.uuid("id"),
                row.uuid("task_id"),
                row.uuid("plan_unit_id"),
                row.uuid("unit_id"),
                row.integer("level"),
                row.text("text"),
                row.constant("status", DifficultyStatus.class),
                row.textOrNull("resolution"),
                row.instant("due_at"),
                row.instant("raised_at"),
                row.number("version"),
                now);
    }

    private static Difficulty difficulty(Row row) {
        return new Difficulty(
                row.uuid("id"),
                row.uuid("task_id"),
                row.constant("status", DifficultyStatus.class),
                row.integer("level"),
                row.uuid("unit_id"));
    }
}
