package vn.tiendo.reporting.compilation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.reporting.difficulty.Difficulties;
import vn.tiendo.reporting.finding.Findings;
import vn.tiendo.reporting.obligation.ObligationTerms;
import vn.tiendo.reporting.obligation.PlanVersion;
import vn.tiendo.reporting.obligation.PlanVersions;

/** Puts together what a report can say by itself. */
@Singleton
public class CompilingWork {
    private final WorkAtCutOff work;
    private final Findings findings;
    private final Difficulties difficulties;
    private final PlanVersions plans;

    CompilingWork(WorkAtCutOff work, Findings findings, Difficulties difficulties, PlanVersions plans) {
        this.work = work;
        this.findings = findings;
        this.difficulties = difficulties;
        this.plans = plans;
    }

    public Compilation of(ObligationTerms owed, Instant now) {
        PlanVersion plan = plans.on(owed.planId(), owed.dataTo());
        CutOff cutOff = CutOff.of(owed.dataFrom(), owed.dataTo());
        Instant asOf = cutOff.judgedAt(now);
        OfLine line = owed.line();
        List<TaskAtCutOff> tasks = work.of(owed.planId(), plan.version(), owed.sourceUnitId(), cutOff, now).stream()
                .filter(task -> line == null || task.code().equals(line.code()))
                .toList();
        Map<UUID, String> codes = tasks.stream().collect(Collectors.toMap(TaskAtCutOff::id, TaskAtCutOff::code));
        return new Compilation(
                new Compilation.Plan(plan.planId(), plan.version(), plan.title(), plan.documentCode(), plan.issuedOn()),
                owed.dataFrom(),
                owed.dataTo(),
                VietnamTime.at(now),
                VietnamTime.at(asOf),
                Linking.figures(tasks),
                Linking.byDimension(tasks),
                tasks,
                findings.open(owed.planId(), owed.sourceUnitId(), asOf).stream()
                        .filter(finding -> line == null || codes.containsKey(finding.taskId()))
                        .toList(),
                difficulties.met(codes, cutOff.from(), asOf),
                line);
    }
}
