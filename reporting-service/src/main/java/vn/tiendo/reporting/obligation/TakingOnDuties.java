package vn.tiendo.reporting.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        Set<UUID> asked = new HashSet<>();
        for (Asked report : Asked.by(plan)) {
            ReportDays days = ReportDays.of(report.duty(), plan.year(), defaults::of);
            asked.add(report.duty().dutyId());
            Optional<Obligation> known = obligations.locked(report.duty().dutyId());
            if (known.isPresent()) {
                known.get().amend(plan, report, days, now).ifPresent(news::add);
            } else {
                Obligation obligation = Obligation.from(plan, report, days);
                obligations.persist(obligation);
                news.add(obligation.due(now));
            }
        }
        for (Obligation known : obligations.ofPlanLocked(plan.planId())) {
            if (!asked.contains(known.id)) {
                known.drop(plan, now).ifPresent(news::add);
            }
        }
        outbox.addAll(news);
    }
}
