package vn.tiendo.notification.deadline;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.IssuanceDuty;
import vn.tiendo.platform.event.PlanEvent.PlanClosed;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.ReportEvent;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.event.TaskEvent;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

/** Keeps the register by what plans, tasks and reports tell. */
@ApplicationScoped
class DeadlinesFromEvents {
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final Event<EventHeard> heard;

    DeadlinesFromEvents(Inbox inbox, Deadlines deadlines, Event<EventHeard> heard) {
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.heard = heard;
    }

    @Incoming("task-status")
    @Blocking
    void onTask(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.TASK_STATUS, TaskEvent.class, record, event -> {
            apply(event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    @Incoming("report")
    @Blocking
    void onReport(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.REPORT, ReportEvent.class, record, event -> {
            apply(event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    @Incoming("plan")
    @Blocking
    void onPlan(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.PLAN, PlanEvent.class, record, event -> {
            apply(event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    private void apply(TaskEvent event) {
        TaskStatus task = (TaskStatus) event;
        Outcome outcome = Outcome.of(task);
        // The end of its plan may be heard of first.
        if (!outcome.settled() && deadlines.closed(task.planId())) {
            outcome = Outcome.lapsed(LapseReason.PLAN_CLOSED);
        }
        deadlines.owe(Duty.of(task), task.version());
        deadlines.settle(Subject.TASK, task.taskId(), task.unitId(), task.leadUnitId(), task.version(), outcome);
    }

    private void apply(PlanEvent event) {
        if (event instanceof IssuanceDuty duty) {
            UUID unit = duty.unitId();
            deadlines.owe(Duty.of(duty), duty.version());
            deadlines.settle(Subject.ISSUANCE, duty.dutyId(), unit, unit, duty.version(), Outcome.of(duty));
        } else if (event instanceof PlanClosed closed) {
            deadlines.close(closed.planId(), closed.closedOn());
        } else if (!(event instanceof PlanIssued)) {
            // What an issued plan asks for is told task by task and report by report.
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }

    private void apply(ReportEvent event) {
        if (event instanceof ReportDue due) {
            deadlines.owe(Duty.of(due), due.version());
        } else if (event instanceof ReportSubmitted submitted) {
            settle(submitted, submitted.unitId(), submitted.version(), Outcome.met(submitted.occurredAt()));
        } else if (event instanceof ReportReturned returned) {
            settle(returned, returned.unitId(), returned.version(), Outcome.OPEN);
        } else if (event instanceof ReportAccepted accepted) {
            // Accepting says nothing about when it was handed in, unless that was never heard of.
            Instant submittedAt = deadlines.metAt(Subject.REPORT, accepted.obligationId());
            Instant metAt = submittedAt == null ? accepted.occurredAt() : submittedAt;
            settle(accepted, accepted.unitId(), accepted.version(), Outcome.met(metAt));
        } else if (event instanceof ReportWaived waived) {
            settle(waived, waived.unitId(), waived.version(), Outcome.lapsed(LapseReason.WAIVED));
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }

    private void settle(ReportEvent report, UUID unitId, long version, Outcome outcome) {
        deadlines.settle(Subject.REPORT, report.obligationId(), unitId, unitId, version, outcome);
    }
}
