package vn.tiendo.reporting.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.CompilingWork;
import vn.tiendo.reporting.consolidation.ConsolidatingReports;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.obligation.DischargingObligations;
import vn.tiendo.reporting.obligation.ObligationTerms;

/** What the reporter does until the report is sent. */
@Singleton
class DraftingReports {
    private final Reports reports;
    private final DischargingObligations obligations;
    private final CompilingWork compiling;
    private final ConsolidatingReports consolidating;
    private final ReportAccess access;
    private final ReportHistory history;
    private final ReportQueries queries;
    private final ReportJson json;
    private final Clock clock;

    DraftingReports(
            Reports reports,
            DischargingObligations obligations,
            CompilingWork compiling,
            ConsolidatingReports consolidating,
            ReportAccess access,
            ReportHistory history,
            ReportQueries queries,
            ReportJson json,
            Clock clock) {
        this.reports = reports;
        this.obligations = obligations;
        this.compiling = compiling;
        this.consolidating = consolidating;
        this.access = access;
        this.history = history;
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /** @param created false when the obligation already had a report, which is then the one shown */
    record Drafted(ReportView report, boolean created) {}

    @Transactional
    Drafted draft(UUID obligationId) {
        ObligationTerms owed = owed(obligationId, false);
        Optional<Report> known = answering(obligationId);
        if (known.isPresent()) {
            return new Drafted(queries.view(known.get().id), false);
        }
        Instant now = clock.instant();
        return begun(obligationId, compiled(owed, now, false), ReportView.Action.DRAFTED, now);
    }

    /** Adds up what subordinates reported, into a new draft or into the one there is. */
    @Transactional
    Drafted consolidate(UUID obligationId) {
        ObligationTerms owed = owed(obligationId, true);
        Optional<Report> known = answering(obligationId);
        Instant now = clock.instant();
        if (known.isEmpty()) {
            return begun(obligationId, compiled(owed, now, true), ReportView.Action.CONSOLIDATED, now);
        }
        Report report = known.get();
        report.requireOpen();
        report.recompile(compiled(owed, now, true));
        history.note(report.id, ReportView.Action.CONSOLIDATED, null, now);
        return new Drafted(queries.view(report.id), false);
    }

    private ObligationTerms owed(UUID obligationId, boolean consolidated) {
        ObligationTerms owed = obligations.lock(obligationId).orElseThrow(Problem::notFound);
        access.requireReporter(owed, consolidated);
        obligations.requireOwed(obligationId);
        return owed;
    }

    private Optional<Report> answering(UUID obligationId) {
        Optional<Report> known = reports.answering(obligationId);
        if (known.isPresent() && known.get().state() == ReportState.ACCEPTED) {
            throw Problem.of(ReportProblem.REPORT_ALREADY_ACCEPTED);
        }
        return known;
    }

    private Drafted begun(UUID obligationId, Report.Compiled compiled, ReportView.Action action, Instant now) {
        Report report = Report.draft(obligationId, json.write(Map.of()), compiled);
        reports.persist(report);
        history.note(report.id, action, null, now);
        return new Drafted(queries.view(report.id), true);
    }

    /** @param texts replaces the sections named; null or blank removes one */
    @Transactional
    ReportView describe(UUID id, @Nullable String ifMatch, Map<Section, @Nullable String> texts) {
        Report report = reports.locked(id);
        access.requireReporter(obligations.terms(report.obligationId));
        Versions.require(ifMatch, report.version, queries.view(id));
        Map<Section, String> narrative = new EnumMap<>(Section.class);
        narrative.putAll(json.read(report.narrative, new TypeReference<Map<Section, String>>() {}));
        texts.forEach((section, text) -> {
            if (text == null || text.isBlank()) {
                narrative.remove(section);
            } else {
                narrative.put(section, text.strip());
            }
        });
        report.describe(json.write(narrative));
        history.note(id, ReportView.Action.DESCRIBED, null, clock.instant());
        return queries.view(id);
    }

    /** Takes in work of the window that was recorded since. */
    @Transactional
    ReportView recompile(UUID id) {
        Report report = reports.locked(id);
        ObligationTerms owed = obligations.terms(report.obligationId);
        access.requireReporter(owed);
        report.requireOpen();
        Instant now = clock.instant();
        report.recompile(compiledAgain(report, owed, now));
        history.note(id, ReportView.Action.RECOMPILED, null, now);
        return queries.view(id);
    }

    /** A report that was consolidated stays so. */
    Report.Compiled compiledAgain(Report report, ObligationTerms owed, Instant now) {
        return compiled(owed, now, report.consolidation != null);
    }

    private Report.Compiled compiled(ObligationTerms owed, Instant now, boolean consolidated) {
        Compilation compilation = compiling.of(owed, now);
        return new Report.Compiled(
                json.write(compilation),
                compilation.plan().version(),
                now,
                consolidated ? json.write(consolidation(owed, now)) : null);
    }

    private Consolidation consolidation(ObligationTerms owed, Instant now) {
        Consolidation sum = consolidating.of(owed, now);
        if (sum.parts().isEmpty() && sum.missing().isEmpty()) {
            throw Problem.of(ReportProblem.NOTHING_TO_CONSOLIDATE);
        }
        return sum;
    }
}
