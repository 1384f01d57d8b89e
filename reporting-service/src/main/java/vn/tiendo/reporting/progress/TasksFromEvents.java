package vn.tiendo.reporting.progress;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    CompletionStage<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        List<ConsumerRecord<String, byte[]>> records =
                batch.getRecords().stream().map(TasksFromEvents::raw).toList();
        List<CompletableFuture<Void>> putAside = new ArrayList<>();
        if (!inbox.receiveTogether(Topic.TASK_STATUS, TaskEvent.class, records, this::apply)) {
            for (KafkaRecord<String, byte[]> record : batch.getRecords()) {
                try {
                    inbox.receive(Topic.TASK_STATUS, TaskEvent.class, raw(record), event -> apply(List.of(event)));
                } catch (RuntimeException poison) {
                    putAside.add(record.nack(poison).toCompletableFuture());
                }
            }
        }
        folding.wake();
        return CompletableFuture.allOf(putAside.toArray(CompletableFuture<?>[]::new))
                .thenCompose(done -> batch.ack());
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> raw(KafkaRecord<String, byte[]> record) {
        return record.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }

    private void apply(List<TaskEvent> events) {
        List<TaskStatus> statuses = new ArrayList<>();
        for (TaskEvent event : events) {
            if (event instanceof TaskStatus status) {
                // A line that a group leads is one task in every figure; what its members do is rolled up in it.
                if (status.parentTaskId() == null) {
                    statuses.add(status);
                }
            } else {
                throw new IllegalArgumentException("No rule for " + event.getClass());
            }
        }
        copy.take(statuses);
    }
}
