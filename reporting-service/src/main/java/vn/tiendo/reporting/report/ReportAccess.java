package vn.tiendo.reporting.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.security.Permissions;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.reporting.obligation.ObligationTerms;
import vn.tiendo.reporting.obligation.Recipients;

/** Who may see, write and judge the report that answers an obligation. */
@Singleton
class ReportAccess {
    private final Units units;
    private final Caller caller;
    private final Recipients recipients;

    ReportAccess(Units units, Caller caller, Recipients recipients) {
        this.units = units;
        this.caller = caller;
        this.recipients = recipients;
    }

    /** Those who owe it, those it is owed to, and the desk in between; for all others there is no such report. */
    void requireSeen(ObligationTerms owed) {
        if (involved(owed).values().stream().noneMatch(caller::covers)) {
            throw Problem.notFound();
        }
    }

    void requireReporter(ObligationTerms owed) {
        Map<UUID, Unit> involved = involved(owed);
        if (involved.values().stream().noneMatch(caller::covers)) {
            throw Problem.notFound();
        }
        if (!involved.containsKey(owed.unitId()) || !caller.covers(involved.get(owed.unitId()))) {
            throw Problem.of(ReportProblem.NOT_THE_REPORTER);
        }
    }

    /** Whoever may only consolidate answers for its own units, not for those below them. */
    void requireReporter(ObligationTerms owed, boolean consolidated) {
        requireReporter(owed);
        boolean own = consolidated && caller.roots().contains(owed.unitId());
        if (!own && !caller.holds(Permissions.REPORT_WRITE)) {
            throw Problem.of(ReportProblem.NOT_THE_REPORTER);
        }
    }

    /** The recipient or a unit above it; never the reporter itself, nor anybody inside it. */
    void requireRecipient(ObligationTerms owed) {
        requireSeen(owed);
        if (!recipients.includeCaller(owed)) {
            throw Problem.of(ReportProblem.NOT_THE_RECIPIENT);
        }
    }

    private Map<UUID, Unit> involved(ObligationTerms owed) {
        List<UUID> ids = Stream.of(owed.unitId(), owed.recipientUnitId(), owed.throughUnitId())
                .flatMap(Stream::ofNullable)
                .toList();
        return units.all(ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }
}
