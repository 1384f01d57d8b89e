package vn.tiendo.notification.deadline;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.notification.deadline.Deadlines.KnownTask;
import vn.tiendo.platform.event.DeadlineEvent.Subject;
import vn.tiendo.platform.event.DifficultyEvent;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyState;
import vn.tiendo.platform.event.FindingEvent;
import vn.tiendo.platform.event.FindingEvent.FindingState;
import vn.tiendo.platform.event.FindingEvent.FindingStatus;
import vn.tiendo.platform.event.RequestEvent;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

/**
 * Keeps the register by what comes up beside the plan: findings to be put right, difficulties to be solved and requests
 * to be answered.
 */
@ApplicationScoped
class AskedOfUnits {
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final Event<EventHeard> heard;

    AskedOfUnits(Inbox inbox, Deadlines deadlines, Event<EventHeard> heard) {
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.heard = heard;
    }

    @Incoming("finding")
    @Blocking
    void onFinding(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.FINDING, FindingEvent.class, record, event -> {
            apply((FindingState) event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    @Incoming("difficulty")
    @Blocking
    void onDifficulty(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.DIFFICULTY, DifficultyEvent.class, record, event -> {
            apply((DifficultyState) event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    @Incoming("request")
    @Blocking
    void onRequest(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.REQUEST, RequestEvent.class, record, event -> {
            apply((RequestState) event);
            heard.fire(EventHeard.of(record, event));
        });
    }

    private void apply(FindingState finding) {
        // Closing says nothing about when it was put right, unless that was never heard of.
        Instant remediedAt =
                finding.status() == FindingStatus.CLOSED ? deadlines.metAt(Subject.FINDING, finding.findingId()) : null;
        deadlines.settle(
                Subject.FINDING,
                finding.findingId(),
                finding.unitId(),
                finding.leadUnitId(),
                finding.version(),
                Outcome.of(finding, remediedAt));
        // After the state: whoever owes it again is told that it has another day.
        deadlines.owe(
                Duty.of(
                        finding,
                        deadlines.task(finding.taskId()).map(KnownTask::planId).orElse(null)),
                finding.version());
    }

    private void apply(DifficultyState difficulty) {
        deadlines.settle(
                Subject.DIFFICULTY,
                difficulty.difficultyId(),
                difficulty.unitId(),
                difficulty.heldByUnitId(),
                difficulty.version(),
                Outcome.of(difficulty));
        deadlines.owe(Duty.of(difficulty, deadlines.task(difficulty.taskId())), difficulty.version());
    }

    private void apply(RequestState request) {
        Optional<KnownTask> task = deadlines.task(request.taskId());
        Outcome outcome = Outcome.of(request);
        if (!outcome.settled() && deadlines.closed(task.map(KnownTask::planId).orElse(null))) {
            outcome = Outcome.lapsed(LapseReason.PLAN_CLOSED);
        }
        deadlines.owe(Duty.of(request, task), request.version());
        deadlines.settle(
                Subject.REQUEST,
                request.requestId(),
                request.unitId(),
                request.askedUnitId(),
                request.version(),
                outcome);
    }
}
