package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.draft.PlanHeader.DutyRequest;
import vn.tiendo.plan.language.Typed;
import vn.tiendo.plan.reading.body.Fact;

/** Puts what a person accepted of a document's body on a draft; what the draft says besides stays. */
@Singleton
public class AdoptingFacts {
    private final Plans plans;
    private final DutyFiller duties;
    private final Clock clock;

    AdoptingFacts(Plans plans, DutyFiller duties, Clock clock) {
        this.plans = plans;
        this.duties = duties;
        this.clock = clock;
    }

    /** Facts that a header has no place for change nothing. */
    @Transactional
    public void adopt(UUID planId, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Plan plan = plans.own(planId);
        Merge merge = new Merge(plan);
        facts.forEach(merge::take);
        List<Duty> filled = duties.fill(merge.duties, plans.unitOf(plan));
        PlanHeader header = merge.header();
        // Doing it again must not look like a change.
        if (!plan.says(header, filled)) {
            plan.write(header, filled, clock.instant());
            plans.flush();
        }
    }

    private static final class Merge {
        private final List<String> indices;
        private final List<String> bases;
        private final List<Recipient> recipients;
        private final List<DutyRequest> duties;
        private final Set<Integer> taken = new HashSet<>();
        private String title;
        private @Nullable String code;
        private @Nullable LocalDate issuedOn;
        private @Nullable String signing;

        Merge(Plan plan) {
            indices = new ArrayList<>(List.of(plan.indices));
            bases = new ArrayList<>(List.of(plan.legalBases));
            recipients = new ArrayList<>(plan.recipients);
            duties = new ArrayList<>(plan.duties.stream().map(Duty::asked).toList());
            title = plan.title;
            code = plan.documentCode;
            issuedOn = plan.issuedOn;
            signing = plan.signing;
        }

        void take(Fact fact) {
            if (fact instanceof Fact.Title named) {
                title = named.text();
            } else if (fact instanceof Fact.DocumentCode document) {
                code = document.code();
            } else if (fact instanceof Fact.IssueDate day) {
                issuedOn = day.date();
            } else if (fact instanceof Fact.Signing form) {
                signing = form.text();
            } else if (fact instanceof Fact.LegalBasis basis) {
                addOnce(bases, Typed.text(basis.text()));
            } else if (fact instanceof Fact.Index index) {
                addOnce(indices, index.index());
            } else if (fact instanceof Fact.Recipient recipient) {
                Recipient one = new Recipient(
                        Objects.requireNonNull(recipient.unitId()), Objects.requireNonNull(recipient.purpose()));
                recipients.removeIf(known -> known.unitId().equals(one.unitId()));
                recipients.add(one);
            } else if (fact instanceof Fact.ReportingDuty duty) {
                report(duty);
            } else if (!(fact instanceof Fact.IssuingUnit
                    || fact instanceof Fact.IssuanceDuty
                    || fact instanceof Fact.InspectionDuty)) {
                throw new IllegalStateException("unknown fact " + fact.getClass());
            }
        }

        /** A later choice for a report replaces an earlier one, but never what was accepted along with it. */
        private void report(Fact.ReportingDuty duty) {
            int at = IntStream.range(0, duties.size())
                    .filter(i -> same(duties.get(i), duty)
                            && Objects.equals(duties.get(i).due(), duty.due()))
                    .findFirst()
                    .orElseGet(() -> IntStream.range(0, duties.size())
                            .filter(i -> same(duties.get(i), duty) && !taken.contains(i))
                            .findFirst()
                            .orElse(duties.size()));
            boolean known = at < duties.size();
            taken.add(at);
            DutyRequest asked = new DutyRequest(
                    known ? duties.get(at).dutyId() : null,
                    duty.period(),
                    duty.dataFrom(),
                    duty.dataTo(),
                    duty.due(),
                    duty.inclusive(),
                    known ? duties.get(at).reporterUnitId() : duty.reporterUnitId(),
                    known && duty.recipientUnitId() == null ? duties.get(at).recipientUnitId() : duty.recipientUnitId(),
                    duty.throughUnitId());
            if (known) {
                duties.set(at, asked);
            } else {
                duties.add(asked);
            }
        }

        private static boolean same(DutyRequest known, Fact.ReportingDuty duty) {
            return known.period().equals(duty.period())
                    && (duty.reporterUnitId() == null || duty.reporterUnitId().equals(known.reporterUnitId()));
        }

        private static void addOnce(List<String> all, String one) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }

        PlanHeader header() {
            return new PlanHeader(
                    null, null, title, indices, code, issuedOn, null, bases, recipients, signing, null, null);
        }
    }
}
