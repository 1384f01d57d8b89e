package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.outbox.Outbox;

/** Turns the reporting duties of an issued plan into obligations. */
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
        List<ReportDue> news = new ArrayList<>();
        for (ReportingDuty duty : plan.reportingDuties()) {
            ReportDays days = ReportDays.of(duty, plan.year(), defaults::of);
            Optional<Obligation> known = obligations.locked(duty.dutyId());
            if (known.isPresent()) {
                known.get().amend(plan, duty, days, clock.instant()).ifPresent(news::add);
            } else {
                Obligation obligation = Obligation.from(plan, duty, days);
                obligations.persist(obligation);
                news.add(obligation.due(clock.instant()));
            }
        }
        outbox.addAll(news);
    }
}
