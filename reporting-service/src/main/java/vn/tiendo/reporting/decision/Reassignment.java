package vn.tiendo.reporting.decision;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.decision.Successors.Recorded;
import vn.tiendo.reporting.obligation.ObligationProblem;
import vn.tiendo.reporting.obligation.ObligationTerms;
import vn.tiendo.reporting.obligation.Parties;

/** Finds between whom a report is owed after a transfer, from what the decision says and what is recorded. */
@Singleton
class Reassignment {
    private final Successors successors;
    private final Units units;
    private final Caller caller;

    Reassignment(Successors successors, Units units, Caller caller) {
        this.successors = successors;
        this.units = units;
        this.caller = caller;
    }

    record Resolved(Parties parties, String legalReference) {}

    Resolved of(ObligationTerms owed, Transfer asked, LocalDate day) {
        List<Recorded> recorded = successors.of(owed.unitId(), day);
        UUID reporter = reporter(owed, asked, recorded);
        requireLasting(caller.unit(reporter), day);
        Unit recipient = asked.recipientUnitId() == null
                ? standing(owed.recipientUnitId(), day)
                : requireLasting(known(asked.recipientUnitId()), day);
        if (recipient.id().equals(reporter)) {
            throw Problem.of(ObligationProblem.REPORTS_TO_ITSELF);
        }
        Parties parties = new Parties(reporter, recipient.id(), through(owed, asked, recipient, day));
        if (parties.equals(new Parties(owed.unitId(), owed.recipientUnitId(), owed.throughUnitId()))) {
            throw Problem.of(ObligationProblem.NOTHING_TRANSFERRED);
        }
        return new Resolved(parties, legalReference(asked, recorded, reporter));
    }

    private static UUID reporter(ObligationTerms owed, Transfer asked, List<Recorded> recorded) {
        if (asked.toUnitId() != null) {
            return asked.toUnitId();
        }
        if (recorded.size() != 1) {
            throw Problem.of(ObligationProblem.SUCCESSOR_UNDECIDED, recorded.size());
        }
        return recorded.get(0).unitId();
    }

    private @Nullable UUID through(ObligationTerms owed, Transfer asked, Unit recipient, LocalDate day) {
        if (asked.throughUnitId() != null) {
            return requireLasting(known(asked.throughUnitId()), day).id();
        }
        if (owed.throughUnitId() == null) {
            return null;
        }
        UUID desk = standing(owed.throughUnitId(), day).id();
        // A desk whose place only the recipient can take is no desk in between any more.
        return recipient.path().contains(desk) ? null : desk;
    }

    private static String legalReference(Transfer asked, List<Recorded> recorded, UUID reporter) {
        if (asked.legalReference() != null && !asked.legalReference().isBlank()) {
            return asked.legalReference().strip();
        }
        return recorded.stream()
                .filter(successor -> Objects.equals(successor.unitId(), reporter))
                .map(Recorded::legalReference)
                .findFirst()
                .orElseThrow(() -> Problem.of(ObligationProblem.SUCCESSOR_UNPROVEN));
    }

    private Unit standing(UUID desk, LocalDate day) {
        return successors.standingFor(known(desk), day);
    }

    private Unit known(UUID id) {
        return units.find(id).orElseThrow(Problem::notFound);
    }

    private static Unit requireLasting(Unit unit, LocalDate day) {
        if (!unit.existsOn(day)) {
            throw Problem.of(ObligationProblem.UNIT_ENDED, unit.name());
        }
        return unit;
    }
}
