package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.platform.sql.Sql;

/** The default days of periodic reports, as the decree on reporting lays them down; data, which may change with it. */
@Singleton
class ReportingDefaults {
    private static final String ALL = "SELECT * FROM reporting_default";

    private final Sql sql;

    ReportingDefaults(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param period {@code M01}–{@code M12}, {@code Q1}–{@code Q4}, {@code H1}, {@code H2}, {@code M9} or {@code YEAR}
     * @param dataTo last day of the data window, inclusive
     * @param due the last day on which the report is in time
     * @param windowSource the provision the window is taken from
     */
    public record Days(
            String period,
            LocalDate dataFrom,
            LocalDate dataTo,
            LocalDate due,
            String windowSource,
            String dueSource) {}

    ReportingDefault of(String period) {
        return sql.one(ALL + " WHERE period = ?", ReportingDefault::of, period)
                .orElseThrow(() -> new IllegalArgumentException("No default days for " + period));
    }

    List<Days> in(int year) {
        return sql.list(ALL + " ORDER BY last_month, first_month DESC", ReportingDefault::of).stream()
                .map(one -> new Days(
                        one.period(),
                        one.dataFrom(year),
                        one.dataTo(year),
                        one.due(one.dataTo(year)),
                        one.windowSource(),
                        one.dueSource()))
                .toList();
    }
}
