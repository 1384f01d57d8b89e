package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.ReportEvent;
import vn.tiendo.platform.outbox.Outbox;

/** Turns the reports that an issued plan asks for into obligations. */
@Singleton
class TakingOnDuties {
    private final Obligations obligations;
    private final PlanVersions versions;
    private final ReportingDefaults defaults;
    private final Outbox outbox;
    private final Clock clock;

    TakingOnDuties(
            Obligations obligations, PlanVersions versions, ReportingDefaults defaults, Outbox outbox, Clock clock) {
        this.obligations = obligations;
        this.versions = versions;
        this.defaults = defaults;
        this.outbox = outbox;
        this.clock = clock;
    }

    void of(PlanIssued plan) {
        versions.note(plan);
        List<ReportEvent> news = new ArrayList<>();
        Instant now = clock.instant();
        Map<UUID, Obligation> known = obligations.ofPlanLocked(plan.planId()).stream()
                .collect(Collectors.toMap(obligation -> obligation.id, Function.identity()));
        for (Asked report : Asked.by(plan)) {
            ReportDays days = ReportDays.of(report.duty(), plan.year(), defaults::of);
            Obligation obligation = known.remove(report.duty().dutyId());
            if (obligation == null) {
                Obligation fresh = Obligation.from(plan, report, days);
                obligations.persist(fresh);
                news.add(fresh.due(now));
            } else {
                obligation.amend(plan, report, days, now).ifPresent(news::add);
            }
        }
        known.values().forEach(gone -> gone.drop(plan, now).ifPresent(news::add));
        outbox.addAll(news);
    }
}
