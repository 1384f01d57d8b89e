package vn.tiendo.reporting.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.reporting.obligation.DischargingObligations;
import vn.tiendo.reporting.obligation.ObligationTerms;

/** What the recipient does with a submitted report. */
@Singleton
class JudgingReports {
    private final Reports reports;
    private final DischargingObligations obligations;
    private final ReportAccess access;
    private final ReportHistory history;
    private final ReportQueries queries;
    private final ReportJson json;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    JudgingReports(
            Reports reports,
            DischargingObligations obligations,
            ReportAccess access,
            ReportHistory history,
            ReportQueries queries,
            ReportJson json,
            Sql sql,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.obligations = obligations;
        this.access = access;
        this.history = history;
        this.queries = queries;
        this.json = json;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReportView giveBack(UUID id, String reason) {
        Report report = reports.locked(id);
        ObligationTerms owed = obligations.lock(report.obligationId).orElseThrow(Problem::notFound);
        access.requireRecipient(owed);
        Instant now = clock.instant();
        report.giveBack(caller.subject(), reason);
        obligations.giveBack(owed.id(), id, reason, now);
        history.note(id, ReportView.Action.RETURNED, reason, now);
        return queries.view(id);
    }

    /** Keeps the report as it reads now; nothing changes it any more. */
    @Transactional
    ReportView accept(UUID id) {
        Report report = reports.locked(id);
        ObligationTerms owed = obligations.lock(report.obligationId).orElseThrow(Problem::notFound);
        access.requireRecipient(owed);
        Instant now = clock.instant();
        report.accept(caller.subject(), now);
        obligations.accept(owed.id(), id, report.planVersion, now);
        history.note(id, ReportView.Action.ACCEPTED, null, now);
        ReportView accepted = queries.view(id);
        sql.update(
                "INSERT INTO report_snapshot (report_id, content, accepted_at) VALUES (?, ?, ?)",
                id,
                json.write(accepted),
                now);
        return accepted;
    }
}
