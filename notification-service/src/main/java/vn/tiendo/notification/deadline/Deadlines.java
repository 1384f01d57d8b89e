package vn.tiendo.notification.deadline;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;

/**
 * The register. {@code next_look_at} is only a hint: whoever looks decides anew, so a look too many does no harm and
 * whatever changes a deadline simply asks for one.
 */
@Singleton
public class Deadlines {
    private static final String DUE =
            "SELECT id, subject, subject_id, plan_id, year, code, title, unit_id, lead_unit_id, reports_to, due_at,"
                    + " (met_at IS NOT NULL OR lapsed) AS settled, subject = 'TASK' AND EXISTS (SELECT FROM deadline report"
                    + " WHERE report.subject = 'REPORT' AND report.plan_id = deadline.plan_id"
                    + " AND report.code = deadline.code AND report.lead_unit_id = deadline.lead_unit_id"
                    + " AND report.due_at = deadline.due_at AND report.met_at IS NULL AND NOT report.lapsed)"
                    + " AS told_by_report FROM deadline";

    private static final String LOOK_AGAIN =
            "UPDATE deadline SET next_look_at = ? WHERE due_at IS NOT NULL AND met_at IS NULL AND NOT lapsed";

    private final Sql sql;
    private final Clock clock;

    Deadlines(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes what is owed, unless something newer is known of it. */
    void owe(Duty duty, long version) {
        Instant now = clock.instant();
        noteMove(duty, version, now);
        sql.update(
                "INSERT INTO deadline (id, subject, subject_id, plan_id, duty_version, year, code, title, unit_id,"
                        + " lead_unit_id, reports_to, due_at, next_look_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (subject, subject_id) DO UPDATE SET duty_version = excluded.duty_version,"
                        + " plan_id = excluded.plan_id, year = excluded.year, code = excluded.code, title = excluded.title,"
                        + " unit_id = excluded.unit_id, lead_unit_id = excluded.lead_unit_id,"
                        + " reports_to = excluded.reports_to, due_at = excluded.due_at,"
                        + " next_look_at = CASE WHEN deadline.due_at IS DISTINCT FROM excluded.due_at"
                        + " THEN excluded.next_look_at ELSE deadline.next_look_at END"
                        + " WHERE deadline.duty_version < excluded.duty_version",
                Ids.next(),
                duty.subject(),
                duty.subjectId(),
                duty.planId(),
                version,
                duty.year(),
                duty.code(),
                duty.title(),
                duty.unitId(),
                duty.leadUnitId(),
                duty.reportsTo(),
                duty.dueAt(),
                duty.dueAt() == null ? null : now);
    }

    /** The first that is heard of a duty moves nothing, and who owes nothing any more need not be told. */
    private void noteMove(Duty duty, long version, Instant now) {
        DueMove.@Nullable Cause cause =
                duty.moved() == null ? null : duty.moved().cause();
        sql.update(
                "INSERT INTO deadline_move (deadline_id, from_due_at, to_due_at, moved_at, cause, untold_since)"
                        + " SELECT id, due_at, ?::timestamptz, ?, ?::text,"
                        + " CASE WHEN ?::text IS NOT NULL AND met_at IS NULL AND NOT lapsed THEN now() END FROM deadline"
                        + " WHERE subject = ? AND subject_id = ? AND duty_version > 0 AND duty_version < ?"
                        + " AND due_at IS DISTINCT FROM ?::timestamptz",
                duty.dueAt(),
                now,
                cause,
                cause,
                duty.subject(),
                duty.subjectId(),
                version,
                duty.dueAt());
    }

    /** Notes what became of a duty, unless something newer is known; it may be heard of before the duty itself. */
    void settle(Subject subject, UUID subjectId, UUID unitId, UUID leadUnitId, long version, Outcome outcome) {
        sql.update(
                "INSERT INTO deadline (id, subject, subject_id, state_version, unit_id, lead_unit_id, met_at, lapsed,"
                        + " lapse_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (subject, subject_id) DO UPDATE SET state_version = excluded.state_version,"
                        + " met_at = excluded.met_at, lapsed = excluded.lapsed,"
                        + " lapse_reason = excluded.lapse_reason, next_look_at = CASE WHEN ? OR deadline.due_at IS NULL THEN NULL"
                        + " WHEN deadline.met_at IS NOT NULL OR deadline.lapsed THEN ?"
                        + " ELSE deadline.next_look_at END"
                        + " WHERE deadline.state_version < excluded.state_version",
                Ids.next(),
                subject,
                subjectId,
                version,
                unitId,
                leadUnitId,
                outcome.metAt(),
                outcome.lapse() != null,
                outcome.lapse(),
                outcome.settled(),
                clock.instant());
    }

    /** A task that is known, dated or not. */
    record KnownTask(@Nullable UUID planId, DutyName name) {}

    Optional<KnownTask> task(@Nullable UUID taskId) {
        return sql.one(
                "SELECT plan_id, code, title FROM deadline WHERE subject = ? AND subject_id = ? AND duty_version > 0",
                row -> new KnownTask(
                        row.uuidOrNull("plan_id"), new DutyName(row.textOrNull("code"), row.text("title"))),
                Subject.TASK,
                taskId);
    }

    /** When it was done, if that is known. */
    @Nullable
    Instant metAt(Subject subject, UUID subjectId) {
        return sql
                .list(
                        "SELECT met_at FROM deadline WHERE subject = ? AND subject_id = ? AND met_at IS NOT NULL",
                        row -> row.instant("met_at"),
                        subject,
                        subjectId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Nothing is asked of anyone any more under the plan; what an inspection found must still be put right. */
    void close(UUID planId, LocalDate closedOn) {
        sql.update(
                "INSERT INTO closed_plan (plan_id, closed_on) VALUES (?, ?) ON CONFLICT DO NOTHING", planId, closedOn);
        sql.update(
                "UPDATE deadline SET lapsed = true, lapse_reason = ?, next_look_at = NULL"
                        + " WHERE plan_id = ? AND subject IN (?, ?) AND met_at IS NULL AND NOT lapsed",
                LapseReason.PLAN_CLOSED,
                planId,
                Subject.TASK,
                Subject.REQUEST);
    }

    boolean closed(@Nullable UUID planId) {
        return !sql.list("SELECT 1 FROM closed_plan WHERE plan_id = ?", row -> true, planId)
                .isEmpty();
    }

    /** Takes those whose time to be looked at has come, and keeps them from everyone else until the commit. */
    public List<DueDeadline> claim(Instant now, int most) {
        return sql.list(
                DUE + " WHERE next_look_at <= ? ORDER BY next_look_at LIMIT ? FOR UPDATE SKIP LOCKED",
                DueDeadline::of,
                now,
                most);
    }

    /** The same for one of them; none when somebody else has it or had it. */
    public List<DueDeadline> claim(Instant now, UUID id) {
        return sql.list(DUE + " WHERE next_look_at <= ? AND id = ? FOR UPDATE SKIP LOCKED", DueDeadline::of, now, id);
    }

    /** Those whose time to be looked at has come, by their ids alone. */
    public List<UUID> waiting(Instant now, int most) {
        return sql.list(
                "SELECT id FROM deadline WHERE next_look_at <= ? ORDER BY next_look_at LIMIT ?",
                row -> row.uuid("id"),
                now,
                most);
    }

    /** Plans the next look at each; null means that there is nothing more to look for. */
    public void lookAt(Map<UUID, @Nullable Instant> looks) {
        sql.batch(
                "UPDATE deadline SET next_look_at = ? WHERE id = ?",
                looks.entrySet().stream()
                        .map(look -> new @Nullable Object[] {look.getValue(), look.getKey()})
                        .toList());
    }

    /** Has every open deadline looked at again, for instance because the calendar is another. */
    public void lookAgainAtAll(Instant now) {
        sql.update(LOOK_AGAIN, now);
    }

    /** The same for the plans of a unit and of all below it. */
    public void lookAgainBelow(UUID unitId, Instant now) {
        sql.update(LOOK_AGAIN + " AND unit_id IN (SELECT id FROM unit WHERE path @> ARRAY[?::uuid])", now, unitId);
    }

    public void lookAgainUnder(UUID planId, Instant now) {
        sql.update(LOOK_AGAIN + " AND plan_id = ?", now, planId);
    }

    public void lookAgainAt(UUID subjectId, Instant now) {
        sql.update(LOOK_AGAIN + " AND subject_id = ?", now, subjectId);
    }
}
