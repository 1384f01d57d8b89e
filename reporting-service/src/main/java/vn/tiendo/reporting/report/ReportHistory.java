package vn.tiendo.reporting.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;

/** Who did what to a report, written with the change and never altered. */
@Singleton
class ReportHistory {
    private final Sql sql;
    private final Caller caller;

    ReportHistory(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    void note(UUID reportId, ReportView.Action action, @Nullable String reason, Instant now) {
        sql.update(
                "INSERT INTO report_history (id, report_id, action, subject, post, unit_id, reason, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                reportId,
                action,
                caller.subject(),
                caller.post(),
                caller.homeUnit(),
                reason,
                now);
    }

    List<ReportView.Entry> of(UUID reportId) {
        return sql.list(
                "SELECT report_history.action, report_history.happened_at, report_history.post,"
                        + " report_history.unit_id, unit.name AS unit_name, report_history.reason FROM report_history"
                        + " LEFT JOIN unit ON unit.id = report_history.unit_id"
                        + " WHERE report_history.report_id = ? ORDER BY report_history.id",
                row -> new ReportView.Entry(
                        row.constant("action", ReportView.Action.class),
                        row.moment("happened_at"),
                        row.textOrNull("post"),
                        UnitRef.of(row, "unit"),
                        row.textOrNull("reason")),
                reportId);
    }
}
