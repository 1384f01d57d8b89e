package vn.tiendo.task.work;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.tiendo.task.cutoff.ReportOfLine;
import vn.tiendo.task.schedule.Agenda;
import vn.tiendo.task.timeline.Happening;

/**
 * Where a line asks for a report in each of its periods, the report is the work: whoever has handed it in need not say
 * so again. What members of a group do is told by the members.
 */
@Singleton
class ClosingByReports {
    private final Tasks tasks;
    private final Announcing announcing;
    private final Clock clock;

    ClosingByReports(Tasks tasks, Announcing announcing, Clock clock) {
        this.tasks = tasks;
        this.announcing = announcing;
        this.clock = clock;
    }

    void on(@Observes ReportOfLine report) {
        tasks.ofLineLocked(report.planId(), report.lineCode())
                .filter(task -> !task.rollsUp())
                .ifPresent(task -> Agenda.keyOf(task.line().schedules(), task.origin.year(), report.period())
                        .ifPresent(date -> follow(task, date, report)));
    }

    private void follow(Task task, String date, ReportOfLine report) {
        Instant now = Moment.now(clock);
        Instant sentAt = report.submittedAt();
        if (task.reported(date, report.obligationId(), sentAt, now)) {
            Happening kind = sentAt == null ? Happening.REPORT_TAKEN_BACK : Happening.REPORT_SENT;
            Map<String, ?> details = Map.of("obligationId", report.obligationId(), "period", report.period());
            announcing.announceOfItself(task, kind, details, sentAt == null ? now : sentAt, now);
        }
    }
}
