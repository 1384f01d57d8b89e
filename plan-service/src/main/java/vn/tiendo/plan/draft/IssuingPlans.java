package vn.tiendo.plan.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.issuance.FollowingIssuance;
import vn.tiendo.plan.language.document.DocumentCode;
import vn.tiendo.plan.language.document.DocumentCodes;
import vn.tiendo.plan.line.Line;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.Lines;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.plan.trail.PlanTrail;
import vn.tiendo.plan.trail.PlanTrail.Deed;
import vn.tiendo.plan.version.PlanVersions;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.unit.Unit;

/** Makes a draft the next version of the plan, under a number of the unit's series. */
@Singleton
class IssuingPlans {
    private final Plans plans;
    private final Lines lines;
    private final PlanFindings findings;
    private final PlanVersions versions;
    private final DocumentNumbers numbers;
    private final AmendingPlans amending;
    private final FollowingIssuance duties;
    private final Outbox outbox;
    private final PlanTrail trail;
    private final Clock clock;

    IssuingPlans(
            Plans plans,
            Lines lines,
            PlanFindings findings,
            PlanVersions versions,
            DocumentNumbers numbers,
            AmendingPlans amending,
            FollowingIssuance duties,
            Outbox outbox,
            PlanTrail trail,
            Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.findings = findings;
        this.versions = versions;
        this.numbers = numbers;
        this.amending = amending;
        this.duties = duties;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the records desk adds; what is left out is taken from the draft. */
    record Signature(@Nullable String documentCode, @Nullable LocalDate issuedOn, @Nullable String signing) {}

    @Transactional
    PlanView issue(UUID id, Signature signature) {
        Plan plan = plans.own(id);
        plan.requireDraft();
        Unit unit = plans.unitOf(plan);
        DocumentCode code = code(Objects.requireNonNullElse(
                signature.documentCode(), Objects.requireNonNullElse(plan.documentCode, "")));
        LocalDate day = day(signature.issuedOn() == null ? plan.issuedOn : signature.issuedOn(), plan.year, unit);
        List<Line> all = lines.of(id);
        refuseErrors(findings.of(plan, unit, day, all));
        List<Estimate> estimates =
                plan.amendsPlanId == null ? plan.estimates : Funding.moved(plan.estimates, amending.lastingIds(id));
        PlanIssued issued = sign(plan, code, day, signature.signing(), all);
        numbers.take(unit, code, day, issued.planId());
        versions.keep(
                issued,
                plan.signing,
                List.of(plan.legalBases),
                Funding.FundingView.of(plan.fundingSource, estimates),
                plan.amendmentReason);
        trail.note(issued.planId(), Deed.ISSUED, Map.of("version", issued.version(), "documentCode", code.code()));
        plans.flush();
        outbox.add(issued);
        duties.follow(issued);
        return PlanView.of(plan.amendsPlanId == null ? plan : amending.takeOver(plan));
    }

    private PlanIssued sign(Plan plan, DocumentCode code, LocalDate day, @Nullable String signing, List<Line> all) {
        if (plan.amendsPlanId == null) {
            List<PlanEvent.Line> lines =
                    all.stream().map(line -> told(line, line.id())).toList();
            return plan.issue(code, day, signing, lines, clock.instant());
        }
        Map<UUID, UUID> lasting = amending.lastingIds(plan.id);
        List<PlanEvent.Line> lines = all.stream()
                .map(line -> told(line, Objects.requireNonNull(lasting.get(line.id()))))
                .toList();
        return plan.issueAsNextVersionOf(plans.own(plan.amendsPlanId), code, day, signing, lines, clock.instant());
    }

    private static DocumentCode code(String text) {
        List<DocumentCode> codes = DocumentCodes.read(text).value();
        if (codes.size() != 1 && !text.isBlank()) {
            throw Problem.of(PlanProblem.DOCUMENT_CODE_UNREADABLE, text);
        }
        if (codes.isEmpty() || codes.get(0).number() == null) {
            throw Problem.of(PlanProblem.DOCUMENT_NUMBER_MISSING);
        }
        return codes.get(0);
    }

    private LocalDate day(@Nullable LocalDate day, int year, Unit unit) {
        if (day == null) {
            throw Problem.of(PlanProblem.ISSUE_DATE_MISSING);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlanProblem.ISSUE_DATE_IN_FUTURE, day.toString());
        }
        if (Math.abs(day.getYear() - year) > 1) {
            throw Problem.of(PlanProblem.ISSUE_DATE_OF_ANOTHER_YEAR, day.toString(), Integer.toString(year));
        }
        if (!unit.existsOn(day)) {
            throw Problem.of(PlanProblem.UNIT_NOT_IN_FORCE, unit.name(), day.toString());
        }
        return day;
    }

    private static void refuseErrors(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::blocks).toList();
        if (errors.isEmpty()) {
            return;
        }
        Problem refusal =
                Problem.of(PlanProblem.FINDINGS_BLOCK_ISSUING, errors.size()).current(Map.of("findings", errors));
        for (Finding error : errors) {
            refusal.at(pointer(error), error.code().name(), error.message());
        }
        throw refusal;
    }

    /** To the line and field it speaks of, or to the plan as a whole. */
    private static String pointer(Finding error) {
        String line = error.lineCode() == null ? "" : "/lines/" + error.lineCode();
        return error.field() == null ? line : line + "/" + error.field();
    }

    private static PlanEvent.Line told(Line line, UUID lastingId) {
        LineContent content = line.content();
        Wording words = content.wording();
        return new PlanEvent.Line(
                lastingId,
                content.position(),
                content.code(),
                content.index(),
                orNull(words.dimension()),
                content.dimensionNumber(),
                orNull(words.component()),
                words.task(),
                orNull(words.deliverable()),
                orNull(words.timing()),
                orNull(words.target()),
                content.schedules(),
                content.targets(),
                Objects.requireNonNull(content.leadUnitId(), "A line without a lead is an ERROR finding"),
                content.coordinatorUnitIds());
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words;
    }
}
