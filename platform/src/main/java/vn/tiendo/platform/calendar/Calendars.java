package vn.tiendo.platform.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.sql.Sql;

/** This service's copy of the working calendar. */
@Singleton
public class Calendars {
    private final Sql sql;

    Calendars(Sql sql) {
        this.sql = sql;
    }

    /** All years known; one small query, so take it once for a piece of work. */
    public WorkingCalendar current() {
        Map<LocalDate, DayKind> days = sql
                .list(
                        "SELECT date, kind FROM calendar_day",
                        row -> Map.entry(row.date("date"), row.constant("kind", DayKind.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WorkingCalendar(days);
    }

    /** Takes in a year unless a newer version of it is known. */
    public void apply(CalendarState state) {
        int newer = sql.update(
                "INSERT INTO calendar_year (year, version) VALUES (?, ?)"
                        + " ON CONFLICT (year) DO UPDATE SET version = excluded.version"
                        + " WHERE calendar_year.version < excluded.version",
                state.year(),
                state.version());
        if (newer == 0) {
            return;
        }
        sql.update("DELETE FROM calendar_day WHERE extract(year FROM date) = ?", state.year());
        sql.batch(
                "INSERT INTO calendar_day (date, kind, name, official) VALUES (?, ?, ?, ?)",
                state.days().stream()
                        .map(day ->
                                new @Nullable Object[] {day.date(), day.kind().name(), day.name(), day.official()})
                        .toList());
    }
}
