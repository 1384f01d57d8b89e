package vn.tiendo.reporting.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.reporting.obligation.DischargingObligations;
import vn.tiendo.reporting.obligation.ObligationTerms;

@Singleton
class SubmittingReports {
    private final Reports reports;
    private final DischargingObligations obligations;
    private final DraftingReports drafting;
    private final ReportAccess access;
    private final ReportHistory history;
    private final ReportQueries queries;
    private final Caller caller;
    private final Clock clock;

    SubmittingReports(
            Reports reports,
            DischargingObligations obligations,
            DraftingReports drafting,
            ReportAccess access,
            ReportHistory history,
            ReportQueries queries,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.obligations = obligations;
        this.drafting = drafting;
        this.access = access;
        this.history = history;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReportView submit(UUID id) {
        Report report = reports.locked(id);
        ObligationTerms owed = obligations.lock(report.obligationId).orElseThrow(Problem::notFound);
        access.requireReporter(owed, report.consolidation != null);
        report.requireOpen();
        Instant now = clock.instant();
        // A draft made before the cut-off misses the rest of the window; one made after it is what its author read.
        if (report.compiledAt.isBefore(VietnamTime.endOf(owed.dataTo()))) {
            report.recompile(drafting.compiledAgain(report, owed, now));
        }
        report.submit(caller.subject(), obligations.submit(owed.id(), id, now), now);
        history.note(id, ReportView.Action.SUBMITTED, null, now);
        return queries.view(id);
    }
}
