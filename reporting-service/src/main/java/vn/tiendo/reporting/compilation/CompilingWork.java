package vn.tiendo.reporting.compilation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.reporting.finding.Findings;
import vn.tiendo.reporting.obligation.ObligationTerms;
import vn.tiendo.reporting.obligation.PlanVersion;
import vn.tiendo.reporting.obligation.PlanVersions;

/** Puts together what a report can say by itself. */
@Singleton
public class CompilingWork {
    private final WorkAtCutOff work;
    private final Findings findings;
    private final PlanVersions plans;

    CompilingWork(WorkAtCutOff work, Findings findings, PlanVersions plans) {
        this.work = work;
        this.findings = findings;
        this.plans = plans;
    }

    public Compilation of(ObligationTerms owed, Instant now) {
        PlanVersion plan = plans.on(owed.planId(), owed.dataTo());
        CutOff cutOff = CutOff.of(owed.dataFrom(), owed.dataTo());
        OfLine line = owed.line();
        List<TaskAtCutOff> tasks = work.of(owed.planId(), plan.version(), owed.sourceUnitId(), cutOff, now).stream()
                .filter(task -> line == null || task.code().equals(line.code()))
                .toList();
        Set<UUID> told = tasks.stream().map(TaskAtCutOff::id).collect(Collectors.toSet());
        return new Compilation(
                new Compilation.Plan(plan.planId(), plan.version(), plan.title(), plan.documentCode(), plan.issuedOn()),
                owed.dataFrom(),
                owed.dataTo(),
                VietnamTime.at(now),
                VietnamTime.at(cutOff.judgedAt(now)),
                Linking.figures(tasks),
                Linking.byDimension(tasks),
                tasks,
                findings.open(owed.planId(), owed.sourceUnitId(), cutOff.judgedAt(now)).stream()
                        .filter(finding -> line == null || told.contains(finding.taskId()))
                        .toList(),
                line);
    }
}
