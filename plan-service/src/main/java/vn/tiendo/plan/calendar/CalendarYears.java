package vn.tiendo.plan.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** Each version of each year, with who made it and why. */
@Singleton
class CalendarYears {
    /** Who edits when the reference file does. */
    static final String REFERENCE = "reference";

    private static final long LOCK = 0x6461_7973L;

    private final Sql sql;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Event<CalendarState> edits;
    private final Clock clock;

    CalendarYears(Sql sql, Calendars calendars, Outbox outbox, Event<CalendarState> edits, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.outbox = outbox;
        this.edits = edits;
        this.clock = clock;
    }

    /** Makes the others wait until this transaction ends, so that versions follow one another. */
    void lock() {
        sql.one("SELECT pg_advisory_xact_lock(?)::text AS locked", row -> "", LOCK);
    }

    Optional<CalendarYear> find(int year) {
        return sql.one(
                "SELECT year, version, days::text AS days, reason, edited_at FROM calendar_edit WHERE year = ?"
                        + " ORDER BY version DESC LIMIT 1",
                this::read,
                year);
    }

    /** A version with who made it. */
    record Kept(CalendarYear year, String editor) {}

    /** All versions of the year in rising order. */
    List<Kept> history(int year) {
        return sql.list(
                "SELECT year, version, days::text AS days, reason, edited_by, edited_at FROM calendar_edit"
                        + " WHERE year = ? ORDER BY version",
                row -> new Kept(read(row), row.text("edited_by")),
                year);
    }

    private CalendarYear read(Row row) {
        return CalendarYear.of(
                row.integer("year"),
                row.number("version"),
                sql.parse(row.text("days"), new TypeReference<>() {}),
                row.text("reason"),
                row.instant("edited_at"));
    }

    /** Whether a person has had a hand in the year, so that the reference file must leave it alone. */
    boolean edited(int year) {
        return sql.one(
                        "SELECT 1 AS one FROM calendar_edit WHERE year = ? AND edited_by <> ? LIMIT 1",
                        row -> row.integer("one"),
                        year,
                        REFERENCE)
                .isPresent();
    }

    CalendarYear add(int year, long version, List<CalendarDay> days, String reason, String editor) {
        CalendarYear next = CalendarYear.of(year, version, days, reason, clock.instant());
        sql.update(
                "INSERT INTO calendar_edit (year, version, days, reason, edited_by, edited_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                year,
                version,
                sql.json(days),
                reason,
                editor,
                next.editedAt());
        calendars.apply(next.state());
        outbox.add(next.state());
        edits.fire(next.state());
        return next;
    }
}
