package vn.tiendo.notification.note;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.tiendo.notification.deadline.EventHeard;
import vn.tiendo.platform.event.ReminderEvent;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;

/** Notes down what units say, in the transaction that hears it. */
@ApplicationScoped
class NotesFromEvents {
    private final Inbox inbox;
    private final Notes notes;

    NotesFromEvents(Inbox inbox, Notes notes) {
        this.inbox = inbox;
        this.notes = notes;
    }

    @Incoming("reminder")
    @Blocking
    void onReminder(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.REMINDER, ReminderEvent.class, record, event -> notes.write(Note.of((TaskReminded) event)));
    }

    void onAnswer(@Observes EventHeard heard) {
        if (heard.event() instanceof RequestState request && isAnswer(request.status())) {
            notes.write(Note.of(request));
        }
    }

    private static boolean isAnswer(RequestStatus status) {
        return switch (status) {
            case ACCEPTED, DECLINED -> true;
            // Whoever withdraws it is who waited for the answer.
            case OPEN, WITHDRAWN -> false;
        };
    }
}
