package vn.tiendo.reporting.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.reporting.obligation.DischargingObligations;

/** The files that the reporter adds until the report is sent, and that go with it for good once it is accepted. */
@Singleton
class AttachingFiles {
    private static final int MOST = 20;

    private final Reports reports;
    private final DischargingObligations obligations;
    private final ReportAccess access;
    private final ReportHistory history;
    private final ReportQueries queries;
    private final ReportJson json;
    private final Sql sql;
    private final Clock clock;

    AttachingFiles(
            Reports reports,
            DischargingObligations obligations,
            ReportAccess access,
            ReportHistory history,
            ReportQueries queries,
            ReportJson json,
            Sql sql,
            Clock clock) {
        this.reports = reports;
        this.obligations = obligations;
        this.access = access;
        this.history = history;
        this.queries = queries;
        this.json = json;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    ReportView attach(UUID id, String name, byte[] content) {
        Report report = owned(id);
        List<Attachment> all = attachments(report);
        if (all.size() >= MOST) {
            throw Problem.of(ReportProblem.TOO_MANY_ATTACHMENTS, MOST);
        }
        Instant now = clock.instant();
        Attachment added = Attachment.of(name, content, now);
        all.add(added);
        report.attach(json.write(all));
        sql.update("INSERT INTO report_attachment (id, report_id, content) VALUES (?, ?, ?)", added.id(), id, content);
        history.note(id, ReportView.Action.ATTACHED, name, now);
        return queries.view(id);
    }

    @Transactional
    ReportView detach(UUID id, UUID attachment, @Nullable String ifMatch) {
        Report report = owned(id);
        List<Attachment> all = attachments(report);
        Attachment known = all.stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Versions.require(ifMatch, report.version, queries.view(id));
        all.remove(known);
        report.attach(json.write(all));
        sql.update("DELETE FROM report_attachment WHERE id = ?", attachment);
        history.note(id, ReportView.Action.DETACHED, known.name(), clock.instant());
        return queries.view(id);
    }

    private Report owned(UUID id) {
        Report report = reports.locked(id);
        access.requireReporter(obligations.terms(report.obligationId));
        report.requireOpen();
        return report;
    }

    private List<Attachment> attachments(Report report) {
        return new ArrayList<>(json.read(report.attachments, new TypeReference<List<Attachment>>() {}));
    }
}
