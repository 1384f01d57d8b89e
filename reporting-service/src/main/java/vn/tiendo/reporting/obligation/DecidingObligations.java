package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;

/** What a superior's decision does to an obligation. Called inside the transaction that records the decision. */
@Singleton
public class DecidingObligations {
    private final Obligations obligations;
    private final Outbox outbox;

    DecidingObligations(Obligations obligations, Outbox outbox) {
        this.obligations = obligations;
        this.outbox = outbox;
    }

    /** Holds the obligation until the transaction ends. */
    public ObligationTerms lock(UUID id) {
        return locked(id).terms();
    }

    public void handOver(UUID id, Parties to, Instant now) {
        outbox.add(locked(id).handOver(to, true, now));
    }

    /** @param handedOver whether an earlier transfer still stands */
    public void handBack(UUID id, Parties to, boolean handedOver, Instant now) {
        outbox.add(locked(id).handOver(to, handedOver, now));
    }

    public void waive(UUID id, String reason, Instant now) {
        outbox.add(locked(id).waive(reason, now));
    }

    public void reinstate(UUID id, Instant now) {
        outbox.add(locked(id).reinstate(now));
    }

    private Obligation locked(UUID id) {
        return obligations.locked(id).orElseThrow(Problem::notFound);
    }
}
