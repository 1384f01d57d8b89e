package vn.tiendo.reporting.decision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.reporting.decision.Decisions.Standing;
import vn.tiendo.reporting.decision.Decisions.Why;
import vn.tiendo.reporting.obligation.DecidingObligations;
import vn.tiendo.reporting.obligation.ObligationProblem;
import vn.tiendo.reporting.obligation.ObligationQueries;
import vn.tiendo.reporting.obligation.ObligationTerms;
import vn.tiendo.reporting.obligation.ObligationView;
import vn.tiendo.reporting.obligation.Parties;
import vn.tiendo.reporting.obligation.Recipients;

/** Transfers and waivers, and taking them back while nothing is submitted. */
@Singleton
class DecidingReports {
    private final DecidingObligations obligations;
    private final ObligationQueries queries;
    private final Recipients recipients;
    private final Reassignment reassignment;
    private final Decisions decisions;
    private final Caller caller;
    private final Clock clock;

    DecidingReports(
            DecidingObligations obligations,
            ObligationQueries queries,
            Recipients recipients,
            Reassignment reassignment,
            Decisions decisions,
            Caller caller,
            Clock clock) {
        this.obligations = obligations;
        this.queries = queries;
        this.recipients = recipients;
        this.reassignment = reassignment;
        this.decisions = decisions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ObligationView transfer(UUID id, Transfer asked) {
        ObligationTerms owed = judged(id);
        Instant now = clock.instant();
        Reassignment.Resolved resolved = reassignment.of(owed, asked, VietnamTime.dayOf(now));
        Parties from = parties(owed);
        obligations.handOver(id, resolved.parties(), now);
        decisions.note(
                id,
                Decision.Action.TRANSFERRED,
                from,
                resolved.parties(),
                new Why(asked.reason().strip(), resolved.legalReference(), null),
                now);
        return shown(id);
    }

    @Transactional
    ObligationView reverseTransfer(UUID id, String reason) {
        ObligationTerms owed = judged(id);
        Standing last = decisions
                .standing(id, Decision.Action.TRANSFERRED)
                .orElseThrow(() -> Problem.of(ObligationProblem.OBLIGATION_NOT_TRANSFERRED));
        Instant now = clock.instant();
        obligations.handBack(id, last.before(), last.earlier() > 0, now);
        decisions.note(
                id,
                Decision.Action.TRANSFER_REVERSED,
                parties(owed),
                last.before(),
                new Why(reason.strip(), null, last.id()),
                now);
        return shown(id);
    }

    @Transactional
    ObligationView waive(UUID id, String reason) {
        Parties parties = parties(judged(id));
        Instant now = clock.instant();
        obligations.waive(id, reason.strip(), now);
        decisions.note(id, Decision.Action.WAIVED, parties, parties, new Why(reason.strip(), null, null), now);
        return shown(id);
    }

    @Transactional
    ObligationView reverseWaiver(UUID id, String reason) {
        Parties parties = parties(judged(id));
        Standing last = decisions
                .standing(id, Decision.Action.WAIVED)
                .orElseThrow(() -> Problem.of(ObligationProblem.OBLIGATION_NOT_WAIVED));
        Instant now = clock.instant();
        obligations.reinstate(id, now);
        decisions.note(
                id, Decision.Action.WAIVER_REVERSED, parties, parties, new Why(reason.strip(), null, last.id()), now);
        return shown(id);
    }

    @Transactional
    List<Decision> history(UUID id) {
        return decisions.of(shown(id).obligationId());
    }

    /** Held until the transaction ends; only the recipient's side decides, and nobody for themselves. */
    private ObligationTerms judged(UUID id) {
        shown(id);
        ObligationTerms owed = obligations.lock(id);
        if (!recipients.includeCaller(owed)) {
            throw Problem.of(ObligationProblem.NOT_THE_SUPERIOR);
        }
        return owed;
    }

    private ObligationView shown(UUID id) {
        return queries.find(caller.roots(), id).orElseThrow(Problem::notFound);
    }

    private static Parties parties(ObligationTerms owed) {
        return new Parties(owed.unitId(), owed.recipientUnitId(), owed.throughUnitId());
    }
}
