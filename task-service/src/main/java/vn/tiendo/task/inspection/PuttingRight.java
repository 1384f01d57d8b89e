package vn.tiendo.task.inspection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.evidence.TaskEvidence;
import vn.tiendo.task.inspection.FindingView.StepKind;

/** The lead reports that a finding is put right; the inspecting body looks again. */
@Singleton
class PuttingRight {
    private final Findings findings;
    private final FindingQueries queries;
    private final HoldingInspections inspections;
    private final TaskEvidence evidence;
    private final Units units;
    private final Caller caller;
    private final Clock clock;

    PuttingRight(
            Findings findings,
            FindingQueries queries,
            HoldingInspections inspections,
            TaskEvidence evidence,
            Units units,
            Caller caller,
            Clock clock) {
        this.findings = findings;
        this.queries = queries;
        this.inspections = inspections;
        this.evidence = evidence;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param evidenceIds what proves it, as far as the caller may see it */
    @Schema(name = "Remedy")
    record Remedy(
            @NotBlank(message = "Chưa nói đã khắc phục thế nào")
                    @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text,
            @Nullable @Size(max = 50, message = "Nhiều nhất 50 minh chứng")
                    List<@NotNull(message = "Mã minh chứng trống") UUID> evidenceIds) {}

    /** @param dueOn the last day of another term when it did not pass; left out, the term stays */
    @Schema(name = "Reinspection")
    record Reinspection(
            @NotNull(message = "Chưa nói đạt hay không đạt") @Nullable Boolean passed,
            @NotBlank(message = "Chưa nêu kết quả tái kiểm tra")
                    @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text,
            @Nullable LocalDate dueOn) {}

    @Transactional
    void remedy(UUID id, Remedy given) {
        queries.get(id);
        Finding finding = findings.locked(id);
        if (units.find(finding.leadUnitId()).filter(caller::covers).isEmpty()) {
            throw Problem.of(InspectionProblem.REMEDY_IS_THE_LEADS);
        }
        List<UUID> proofs = Objects.requireNonNullElse(given.evidenceIds(), List.of());
        evidence.requireKnown(proofs);
        Instant now = now();
        findings.change(finding.remedied(now), StepKind.REMEDIED, given.text(), proofs, now);
    }

    @Transactional
    void reinspect(UUID id, Reinspection given) {
        queries.get(id);
        Finding finding = findings.locked(id);
        inspections.requireOurs(finding.inspectingId());
        Instant now = now();
        LocalDate today = VietnamTime.dayOf(now);
        LocalDate dueOn = given.dueOn();
        if (dueOn != null && dueOn.isBefore(today)) {
            throw Problem.of(InspectionProblem.REMEDY_DAY_PAST).at("/dueOn", "past", today.toString());
        }
        if (Boolean.TRUE.equals(given.passed())) {
            findings.change(finding.passed(), StepKind.PASSED, given.text(), List.of(), now);
        } else {
            Instant dueAt = dueOn == null ? null : Deadline.atLatest(dueOn).endsAt();
            findings.change(finding.failed(dueAt), StepKind.FAILED, given.text(), List.of(), now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
