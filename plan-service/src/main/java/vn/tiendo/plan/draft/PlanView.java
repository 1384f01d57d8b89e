package vn.tiendo.plan.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.version.PlanVersions;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;

/**
 * The header of a plan.
 *
 * @param documentCode as on the document; a draft may still lack its number
 * @param funding in whole đồng, with the total
 * @param amendsPlanId for a draft that amends an issued plan, that plan
 * @param issuedVersion the newest issued version, 0 before the first
 * @param closedOn the day it ended, null before
 * @param version rises with each change of the header
 */
record PlanView(
        UUID id,
        UUID unitId,
        int year,
        String title,
        List<String> indices,
        PlanStatus status,
        @Nullable String documentCode,
        @Nullable LocalDate issuedOn,
        @Nullable String signing,
        @Nullable UUID parentPlanId,
        List<String> legalBases,
        List<Recipient> recipients,
        List<ReportingDuty> reportingDuties,
        Funding.FundingView funding,
        @Nullable UUID amendsPlanId,
        @Nullable String amendmentReason,
        int issuedVersion,
        @Nullable LocalDate closedOn,
        long version,
        OffsetDateTime updatedAt) {
    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id,
                plan.unitId,
                plan.year,
                plan.title,
                List.of(plan.indices),
                plan.status,
                plan.documentCode,
                plan.issuedOn,
                plan.signing,
                plan.parentPlanId,
                List.of(plan.legalBases),
                List.copyOf(plan.recipients),
                plan.duties.stream().map(Duty::told).toList(),
                Funding.FundingView.of(plan.fundingSource, plan.estimates),
                plan.amendsPlanId,
                plan.amendmentReason,
                plan.issuedVersion,
                plan.closedOn,
                plan.version,
                VietnamTime.at(plan.updatedAt));
    }

    /** The header of the plan as a version was signed. */
    static PlanView of(Plan plan, PlanVersions.Signed signed, Funding.FundingView funding) {
        PlanIssued content = signed.content();
        return new PlanView(
                plan.id,
                plan.unitId,
                plan.year,
                content.title(),
                content.indices(),
                plan.status,
                content.documentCode(),
                content.issuedOn(),
                signed.header().signing(),
                content.parentPlanId(),
                signed.legalBases(),
                content.recipients().stream()
                        .map(told -> new Recipient(told.unitId(), told.purpose()))
                        .toList(),
                content.reportingDuties(),
                funding,
                null,
                signed.header().reason(),
                content.version(),
                plan.closedOn,
                plan.version,
                signed.header().issuedAt());
    }
}
