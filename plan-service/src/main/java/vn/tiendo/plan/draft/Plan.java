package vn.tiendo.plan.draft;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.platform.event.PlanEvent.Line;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.problem.Problem;

/** A plan of one unit for one year. */
@Entity
@Table(name = "plan")
@SuppressWarnings("NullAway.Init")
class Plan {
    @Id
    UUID id;

    @Column(name = "unit_id")
    UUID unitId;

    int year;
    String title;
    String[] indices;

    @Enumerated(EnumType.STRING)
    PlanStatus status;

    @Nullable
    @Column(name = "document_code")
    String documentCode;

    @Nullable
    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Nullable
    String signing;

    @Nullable
    @Column(name = "parent_plan_id")
    UUID parentPlanId;

    @Column(name = "legal_bases")
    String[] legalBases;

    @ElementCollection
    @CollectionTable(name = "plan_recipient", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    List<Recipient> recipients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_duty", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    List<Duty> duties = new ArrayList<>();

    @Nullable
    @Column(name = "funding_source")
    String fundingSource;

    @ElementCollection
    @CollectionTable(name = "plan_estimate", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    List<Estimate> estimates = new ArrayList<>();

    /** For a draft that amends an issued plan: that plan, which stays in force meanwhile. */
    @Nullable
    @Column(name = "amends_plan_id")
    UUID amendsPlanId;

    @Nullable
    @Column(name = "amendment_reason")
    String amendmentReason;

    /** The plan this one was copied from; the two go their own ways afterwards. */
    @Nullable
    @Column(name = "copied_from")
    UUID copiedFrom;

    @Nullable
    @Enumerated(EnumType.STRING)
    AppraisalStanding appraisal;

    @Column(name = "issued_version")
    int issuedVersion;

    @Nullable
    @Column(name = "closed_on")
    LocalDate closedOn;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected Plan() {}

    static Plan draft(UUID id, UUID unitId, int year, Instant now) {
        Plan plan = new Plan();
        plan.id = id;
        plan.unitId = unitId;
        plan.year = year;
        plan.title = "";
        plan.indices = new String[0];
        plan.status = PlanStatus.DRAFT;
        plan.legalBases = new String[0];
        plan.createdAt = now;
        plan.updatedAt = now;
        return plan;
    }

    /** Takes over what was written, leaves the rest; {@code duties} are those of the header with their units filled in. */
    void write(PlanHeader written, @Nullable List<Duty> replacing, Instant now) {
        requireDraft();
        // What was appraised was another wording.
        appraisal = null;
        title = written.title() == null ? title : written.title();
        indices = written.indices() == null ? indices : written.indices().toArray(String[]::new);
        documentCode = written.documentCode() == null ? documentCode : written.documentCode();
        issuedOn = written.issuedOn() == null ? issuedOn : written.issuedOn();
        parentPlanId = written.parentPlanId() == null ? parentPlanId : written.parentPlanId();
        legalBases =
                written.legalBases() == null ? legalBases : written.legalBases().toArray(String[]::new);
        signing = written.signing() == null ? signing : written.signing();
        if (written.recipients() != null) {
            recipients.clear();
            recipients.addAll(written.recipients());
        }
        if (written.funding() != null) {
            fundingSource = written.funding().source();
            estimates.clear();
            estimates.addAll(written.funding().lines());
        }
        if (replacing != null) {
            duties.clear();
            duties.addAll(replacing);
        }
        updatedAt = now;
    }

    /** Whether writing these would change nothing. */
    boolean says(PlanHeader written, List<Duty> replacing) {
        return Objects.equals(title, written.title())
                && List.of(indices).equals(written.indices())
                && Objects.equals(documentCode, written.documentCode())
                && Objects.equals(issuedOn, written.issuedOn())
                && Objects.equals(signing, written.signing())
                && List.of(legalBases).equals(written.legalBases())
                && List.copyOf(recipients).equals(written.recipients())
                && List.copyOf(duties).equals(replacing);
    }

    /** A draft with all that this plan says but its number, day and signature, to become its next version. */
    Plan amendment(UUID draftId, String reason, Instant now) {
        if (status != PlanStatus.ISSUED) {
            throw Problem.of(PlanProblem.PLAN_NOT_IN_FORCE);
        }
        Plan draft = draft(draftId, unitId, year, now);
        draft.amendsPlanId = id;
        draft.amendmentReason = reason;
        draft.title = title;
        draft.indices = indices.clone();
        draft.parentPlanId = parentPlanId;
        draft.legalBases = legalBases.clone();
        draft.recipients.addAll(recipients);
        draft.duties.addAll(duties);
        draft.fundingSource = fundingSource;
        return draft;
    }

    /** The signature: the next version, which nothing changes any more. */
    PlanIssued issue(DocumentCode code, LocalDate day, @Nullable String authority, List<Line> lines, Instant now) {
        requireDraft();
        sign(code, day, authority, now);
        status = PlanStatus.ISSUED;
        issuedVersion++;
        return told(id, issuedVersion, code, day, lines, now);
    }

    /** The signature of a draft that amends {@code amended}: that plan's next version. */
    PlanIssued issueAsNextVersionOf(
            Plan amended, DocumentCode code, LocalDate day, @Nullable String authority, List<Line> lines, Instant now) {
        requireDraft();
        if (amended.status != PlanStatus.ISSUED) {
            throw Problem.of(PlanProblem.PLAN_NOT_IN_FORCE);
        }
        LocalDate before = Objects.requireNonNull(amended.issuedOn);
        if (day.isBefore(before)) {
            throw Problem.of(PlanProblem.AMENDMENT_BEFORE_PLAN, day.toString(), before.toString());
        }
        sign(code, day, authority, now);
        return told(amended.id, amended.issuedVersion + 1, code, day, lines, now);
    }

    /** Nobody will sign it; what was written and who wrote it stays on record. */
    void discard(Instant now) {
        requireDraft();
        status = PlanStatus.DISCARDED;
        updatedAt = now;
    }

    private void sign(DocumentCode code, LocalDate day, @Nullable String authority, Instant now) {
        documentCode = code.code();
        issuedOn = day;
        signing = authority == null ? signing : authority;
        updatedAt = now;
    }

    private PlanIssued told(
            UUID signedPlan, int signedVersion, DocumentCode code, LocalDate day, List<Line> lines, Instant now) {
        return new PlanIssued(
                signedPlan,
                signedVersion,
                unitId,
                year,
                title,
                code.code(),
                day,
                List.of(indices),
                lines,
                duties.stream().map(Duty::told).toList(),
                now,
                parentPlanId,
                recipients.stream().map(Recipient::told).toList());
    }

    void requireDraft() {
        if (appraisal == AppraisalStanding.REQUESTED) {
            throw Problem.of(PlanProblem.PLAN_UNDER_APPRAISAL);
        }
        if (status == PlanStatus.DISCARDED) {
            throw Problem.of(PlanProblem.PLAN_DISCARDED);
        }
        if (status != PlanStatus.DRAFT) {
            throw Problem.of(PlanProblem.PLAN_ALREADY_ISSUED, String.valueOf(documentCode));
        }
    }
}
