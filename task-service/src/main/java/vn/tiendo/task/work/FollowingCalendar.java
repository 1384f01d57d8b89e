package vn.tiendo.task.work;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.sql.Sql;

/**
 * Counts open terms of working days anew after the calendar was edited: only those that run over a day that changed,
 * batch by batch. A year is done once all its batches are; a run that was cut short is simply run again.
 */
@Singleton
class FollowingCalendar {
    private static final int BATCH = 100;
    private static final TypeReference<Map<LocalDate, DayKind>> DAYS = new TypeReference<>() {};

    private final Sql sql;
    private final Calendars calendars;
    private final MovingDates moving;
    private final Clock clock;

    FollowingCalendar(Sql sql, Calendars calendars, MovingDates moving, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.moving = moving;
        this.clock = clock;
    }

    private record Edited(int year, long version, Map<LocalDate, DayKind> before, Map<LocalDate, DayKind> after) {
        /** The days that were worked and no longer are, or the other way round. */
        TreeSet<LocalDate> changed() {
            WorkingCalendar old = new WorkingCalendar(before);
            WorkingCalendar now = new WorkingCalendar(after);
            TreeSet<LocalDate> days = new TreeSet<>();
            Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .filter(day -> old.isWorkingDay(day) != now.isWorkingDay(day))
                    .forEach(days::add);
            return days;
        }
    }

    @Scheduled(
            every = "{tiendo.task.sweep}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        QuarkusTransaction.requiringNew().call(this::edited).forEach(this::follow);
    }

    void afterJump(@Observes ClockMoved moved) {
        sweep();
    }

    private List<Edited> edited() {
        return sql.list(
                "SELECT y.year, y.version, coalesce(f.days, '{}')::text AS before, (SELECT"
                        + " coalesce(jsonb_object_agg(d.date, d.kind), '{}') FROM calendar_day d"
                        + " WHERE extract(year FROM d.date) = y.year)::text AS after FROM calendar_year y"
                        + " LEFT JOIN calendar_followed f ON f.year = y.year"
                        + " WHERE f.version IS NULL OR f.version < y.version ORDER BY y.year",
                row -> new Edited(
                        row.integer("year"),
                        row.number("version"),
                        sql.parse(row.text("before"), DAYS),
                        sql.parse(row.text("after"), DAYS)));
    }

    private void follow(Edited edited) {
        TreeSet<LocalDate> changed = edited.changed();
        UUID last = new UUID(0, 0);
        while (!changed.isEmpty() && last != null) {
            UUID from = last;
            last = QuarkusTransaction.requiringNew().call(() -> batch(edited, changed, from));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "INSERT INTO calendar_followed (year, version, days) VALUES (?, ?, ?) ON CONFLICT (year)"
                                + " DO UPDATE SET version = excluded.version, days = excluded.days"
                                + " WHERE calendar_followed.version < excluded.version",
                        edited.year(),
                        edited.version(),
                        sql.json(edited.after())));
    }

    /** Answers the last task looked at; null when none are left. */
    private @Nullable UUID batch(Edited edited, TreeSet<LocalDate> changed, UUID after) {
        LocalDate first = Objects.requireNonNull(changed.first());
        List<UUID> affected = sql.list(
                "SELECT DISTINCT o.task_id FROM occurrence o WHERE o.counted_in = 'WORKING' AND o.status = 'OPEN'"
                        + " AND NOT o.decided AND o.task_id > ? AND (o.counted_from >= ? OR o.due_at >= ?)"
                        + " AND (o.counted_from <= ? OR o.due_at <= ?) ORDER BY o.task_id LIMIT ?",
                row -> row.uuid("task_id"),
                after,
                first,
                VietnamTime.startOf(first),
                changed.last(),
                VietnamTime.endOf(changed.last()),
                BATCH);
        Instant now = Moment.now(clock);
        moving.recount(affected, calendars.current(), edited.year(), edited.version(), now);
        return affected.size() < BATCH ? null : affected.get(BATCH - 1);
    }
}
