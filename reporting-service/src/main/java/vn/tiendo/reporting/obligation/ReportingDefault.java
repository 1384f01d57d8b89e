package vn.tiendo.reporting.obligation;

import java.time.LocalDate;
import vn.tiendo.platform.sql.Row;

/**
 * What holds for the reports of a period whose plan names no days of its own.
 *
 * @param firstMonth of the data window; 0 is the December before the year
 * @param toDay last day of the data window, inclusive
 * @param daysToSend calendar days after {@code toDay}; the last of them is still in time
 */
record ReportingDefault(
        String period,
        int firstMonth,
        int lastMonth,
        int fromDay,
        int toDay,
        int daysToSend,
        String windowSource,
        String dueSource) {

    static ReportingDefault of(Row row) {
        return new ReportingDefault(
                row.text("period"),
                row.integer("first_month"),
                row.integer("last_month"),
                row.integer("from_day"),
                row.integer("to_day"),
                row.integer("days_to_send"),
                row.text("window_source"),
                row.text("due_source"));
    }

    LocalDate dataFrom(int year) {
        return LocalDate.of(year, 1, fromDay).plusMonths(firstMonth - 1);
    }

    LocalDate dataTo(int year) {
        return LocalDate.of(year, lastMonth, toDay);
    }

    LocalDate due(LocalDate dataTo) {
        return dataTo.plusDays(daysToSend);
    }
}
