package vn.tiendo.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;

/** The one report that answers an obligation. Compilation, consolidation, narrative and the list of attachments are JSON, as {@link ReportJson} writes it. */
@Entity
@Table(name = "report")
class Report {
    private static final String NO_ATTACHMENTS = "[]";

    @Id
    UUID id;

    @Version
    long version;

    UUID obligationId;
    String state;
    int planVersion;
    String compilation;
    String narrative;
    String attachments;
    Instant compiledAt;

    @Nullable
    String consolidation;

    @Nullable
    Instant submittedAt;

    @Nullable
    String submittedBy;

    @Nullable
    Boolean late;

    @Nullable
    Instant acceptedAt;

    @Nullable
    String returnReason;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    static Report draft(UUID obligationId, String emptyNarrative, Compiled compiled) {
        Report report = new Report();
        report.id = Ids.next();
        report.obligationId = obligationId;
        report.state = ReportState.DRAFT.name();
        report.narrative = emptyNarrative;
        report.attachments = NO_ATTACHMENTS;
        report.take(compiled);
        return report;
    }

    /**
     * @param json the compilation
     * @param consolidation null for a report on own work alone
     */
    record Compiled(String json, int planVersion, Instant at, @Nullable String consolidation) {}

    void recompile(Compiled compiled) {
        requireOpen();
        take(compiled);
    }

    void describe(String newNarrative) {
        requireOpen();
        narrative = newNarrative;
    }

    void attach(String newAttachments) {
        requireOpen();
        attachments = newAttachments;
    }

    void submit(String subject, boolean tooLate, Instant now) {
        become(ReportState.SUBMITTED);
        submittedAt = now;
        submittedBy = subject;
        late = tooLate;
        returnReason = null;
    }

    void giveBack(String subject, String reason) {
        become(ReportState.RETURNED);
        refuseOwn(subject);
        returnReason = reason;
    }

    void accept(String subject, Instant now) {
        become(ReportState.ACCEPTED);
        refuseOwn(subject);
        acceptedAt = now;
    }

    ReportState state() {
        return ReportState.valueOf(state);
    }

    void requireOpen() {
        if (!state().isOpen()) {
            throw state().refusal();
        }
    }

    private void become(ReportState wanted) {
        state = state().becoming(wanted).name();
    }

    /** Someone who works for both units must not judge what they sent. */
    private void refuseOwn(String subject) {
        if (subject.equals(submittedBy)) {
            throw Problem.of(ReportProblem.OWN_SUBMISSION);
        }
    }

    private void take(Compiled compiled) {
        compilation = compiled.json();
        planVersion = compiled.planVersion();
        compiledAt = compiled.at();
        consolidation = compiled.consolidation();
    }
}
