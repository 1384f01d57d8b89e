package vn.tiendo.reporting.progress;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.platform.event.TaskEvent;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;
import vn.tiendo.reporting.tally.Folding;

@ApplicationScoped
class TasksFromEvents {
    private final Inbox inbox;
    private final TaskCopy copy;
    private final Folding folding;

    TasksFromEvents(Inbox inbox, TaskCopy copy, Folding folding) {
        this.inbox = inbox;
        this.copy = copy;
        this.folding = folding;
    }

    @Incoming("task-status")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.TASK_STATUS, TaskEvent.class, record, this::apply);
        folding.wake();
    }

    private void apply(TaskEvent event) {
        if (event instanceof TaskStatus status) {
            // A line that a group leads is one task in every figure; what its members do is rolled up in it.
            if (status.parentTaskId() == null) {
                copy.take(status);
            }
        } else {
            throw new IllegalArgumentException("No rule for " + event.getClass());
        }
    }
}
