package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.outbox.Outbox;

/** What a report does to the obligation it answers. Called inside the transaction that changes the report. */
@Singleton
public class DischargingObligations {
    private final Obligations obligations;
    private final Outbox outbox;

    DischargingObligations(Obligations obligations, Outbox outbox) {
        this.obligations = obligations;
        this.outbox = outbox;
    }

    /** Holds the obligation until the transaction ends. */
    public Optional<ObligationTerms> lock(UUID id) {
        return obligations.locked(id).map(Obligation::terms);
    }

    public ObligationTerms terms(UUID id) {
        return known(id).terms();
    }

    /** What was waived needs no report. */
    public void requireOwed(UUID id) {
        known(id).requireNotWaived();
    }

    /** Answers whether it came too late. */
    public boolean submit(UUID id, UUID reportId, Instant now) {
        ReportSubmitted submitted = locked(id).submitted(reportId, now);
        outbox.add(submitted);
        return submitted.late();
    }

    public void giveBack(UUID id, UUID reportId, String reason, Instant now) {
        outbox.add(locked(id).returned(reportId, reason, now));
    }

    public void accept(UUID id, UUID reportId, int planVersion, Instant now) {
        outbox.add(locked(id).accepted(reportId, planVersion, now));
    }

    private Obligation known(UUID id) {
        return obligations.findByIdOptional(id).orElseThrow(() -> new IllegalStateException("No obligation " + id));
    }

    private Obligation locked(UUID id) {
        return obligations.locked(id).orElseThrow(() -> new IllegalStateException("No obligation " + id));
    }
}
