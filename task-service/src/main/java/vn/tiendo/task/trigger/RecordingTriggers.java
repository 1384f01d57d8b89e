package vn.tiendo.task.trigger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.schedule.Trigger;
import vn.tiendo.task.work.OpeningDates;

/** Records that an event happened, which opens the work that waits for it. */
@Singleton
class RecordingTriggers {
    /** In years after its first. */
    private static final int LONGEST_PLAN = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sql sql;
    private final Caller caller;
    private final OpeningDates opening;
    private final Clock clock;

    RecordingTriggers(Sql sql, Caller caller, OpeningDates opening, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * @param unitId the unit whose plans wait for it
     * @param event the stable code that schedules name
     * @param happenedOn not in the future, and not before the plan was first issued
     * @param legalReference the document it rests on, e.g. {@code 1246/QĐ-UBND}
     */
    @Schema(name = "NewOccurrenceTrigger")
    record NewTrigger(
            @NotNull(message = "Chưa nói đơn vị") UUID unitId,
            @NotNull(message = "Chưa nói sự kiện")
                    @Pattern(
                            regexp = "[A-Z][A-Z0-9_]{1,79}",
                            message = "Mã sự kiện viết hoa, không dấu, ví dụ LAND_USE_PLAN_APPROVED")
                    String event,
            @NotNull(message = "Chưa nói ngày xảy ra") LocalDate happenedOn,
            @Size(max = 300, message = "Căn cứ dài quá 300 ký tự") @Nullable String legalReference) {}

    /** @param fresh whether it was not known before */
    record Recorded(UUID id, boolean fresh) {}

    private record Waiting(UUID task, int year, LocalDate planIssuedOn) {}

    /** The same event of the same day is one event; recording it again opens what has come to wait for it since. */
    @Transactional
    Recorded record(NewTrigger given) {
        UUID unit = caller.unit(given.unitId()).id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (given.happenedOn().isAfter(VietnamTime.dayOf(now))) {
            String day = DAY.format(given.happenedOn());
            throw Problem.of(TriggerProblem.EVENT_IN_FUTURE, day).at("/happenedOn", "future", day);
        }
        List<UUID> waiting = waiting(unit, given.event(), given.happenedOn());
        Recorded recorded = note(unit, given, now);
        Trigger trigger = new Trigger(recorded.id(), given.event(), given.happenedOn());
        opening.open(trigger, given.legalReference(), waiting, recorded.fresh());
        return recorded;
    }

    /** Only while nobody has worked by it. */
    @Transactional
    void withdraw(UUID id, String reason) {
        Trigger trigger = sql.one(
                        "SELECT e.id, e.event, e.happened_on FROM occurrence_trigger e JOIN unit u ON u.id = e.unit_id"
                                + " WHERE e.id = ? AND u.path && ?::uuid[] FOR UPDATE OF e",
                        row -> new Trigger(row.uuid("id"), row.text("event"), row.date("happened_on")),
                        id,
                        caller.roots())
                .orElseThrow(Problem::notFound);
        int standing = sql.update(
                "UPDATE occurrence_trigger SET withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?"
                        + " WHERE id = ? AND withdrawn_at IS NULL",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject(),
                reason,
                id);
        if (standing == 0) {
            throw Problem.of(TriggerProblem.EVENT_WITHDRAWN);
        }
        List<UUID> opened = sql.list(
                "SELECT t.id FROM task t WHERE t.id IN (SELECT task_id FROM occurrence WHERE trigger_id = ?)"
                        + " ORDER BY t.id FOR UPDATE",
                row -> row.uuid("id"),
                id);
        requireUntouched(id);
        opening.withdraw(trigger, reason, opened);
    }

    private List<UUID> waiting(UUID unit, String event, LocalDate day) {
        List<Waiting> all = sql.list(
                "SELECT t.id, t.year, p.first_issued_on FROM task t JOIN issued_plan p ON p.id = t.plan_id"
                        + " WHERE t.unit_id = ? AND t.year BETWEEN ? AND ? AND t.state <> 'DROPPED' AND t.plan_closed_on IS NULL"
                        + " AND (t.schedules @> ? OR t.schedules @> ?) ORDER BY t.id",
                row -> new Waiting(row.uuid("id"), row.integer("year"), row.date("first_issued_on")),
                unit,
                day.getYear() - LONGEST_PLAN,
                day.getYear(),
                sql.json(List.of(Map.of("type", "EVENT_TRIGGERED", "event", event))),
                sql.json(List.of(Map.of("type", "ON_OCCURRENCE", "event", event))));
        LocalDate first = all.stream()
                .map(Waiting::planIssuedOn)
                .min(LocalDate::compareTo)
                .orElseThrow(
                        () -> Problem.of(TriggerProblem.EVENT_NOT_AWAITED, event, Integer.toString(day.getYear())));
        if (first.isAfter(day)) {
            throw Problem.of(TriggerProblem.EVENT_BEFORE_PLAN, DAY.format(day), DAY.format(first));
        }
        List<Waiting> under =
                all.stream().filter(one -> !one.planIssuedOn().isAfter(day)).toList();
        // A plan may run for years; where a newer one waits for the same event, the event is the newer one's.
        int newest = under.stream().mapToInt(Waiting::year).max().orElseThrow();
        return under.stream()
                .filter(one -> one.year() == newest)
                .map(Waiting::task)
                .toList();
    }

    private Recorded note(UUID unit, NewTrigger given, Instant now) {
        UUID id = Ids.next();
        int fresh = sql.update(
                "INSERT INTO occurrence_trigger (id, unit_id, event, happened_on, legal_reference, recorded_at,"
                        + " recorded_by, recorded_by_unit_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (unit_id, event, happened_on) WHERE withdrawn_at IS NULL DO NOTHING",
                id,
                unit,
                given.event(),
                given.happenedOn(),
                given.legalReference(),
                now,
                caller.subject(),
                caller.homeUnit());
        if (fresh == 1) {
            return new Recorded(id, true);
        }
        return sql.one(
                        "UPDATE occurrence_trigger SET legal_reference = coalesce(?, legal_reference)"
                                + " WHERE unit_id = ? AND event = ? AND happened_on = ? AND withdrawn_at IS NULL"
                                + " RETURNING id",
                        row -> new Recorded(row.uuid("id"), false),
                        given.legalReference(),
                        unit,
                        given.event(),
                        given.happenedOn())
                .orElseThrow(() -> Problem.of(TriggerProblem.EVENT_WITHDRAWN));
    }

    private void requireUntouched(UUID id) {
        sql.one(
                        "SELECT t.code FROM occurrence_trigger e JOIN occurrence o ON o.trigger_id = e.id"
                                + " JOIN task t ON t.id = o.task_id WHERE e.id = ? AND (o.status IN ('DONE', 'NOT_ARISEN')"
                                + " OR EXISTS (SELECT FROM progress p WHERE p.task_id = t.id"
                                + " AND p.recorded_at >= e.recorded_at)"
                                + " OR EXISTS (SELECT FROM task_evidence l WHERE l.task_id = t.id"
                                + " AND l.linked_at >= e.recorded_at)"
                                + " OR EXISTS (SELECT FROM extension x WHERE x.occurrence_id = o.id)) LIMIT 1",
                        row -> row.text("code"),
                        id)
                .ifPresent(code -> {
                    throw Problem.of(TriggerProblem.EVENT_IN_USE, code);
                });
    }
}
