package vn.tiendo.notification.note;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.event.RequestEvent.RequestStatus;

/**
 * What one unit says to another about a task.
 *
 * @param id of the reminder, or of the request that was answered
 * @param code of the task; null, as is its title, where what was said did not name it
 * @param words its own; null when it said no more
 * @param dueAt exclusive end of what is owed next; null when undated or not told
 */
record Note(
        UUID id,
        Kind kind,
        UUID fromUnitId,
        UUID toUnitId,
        UUID planUnitId,
        UUID taskId,
        @Nullable String code,
        @Nullable String title,
        @Nullable String words,
        @Nullable Instant dueAt,
        Instant saidAt) {

    enum Kind {
        TASK_REMINDED,
        REQUEST_ACCEPTED,
        REQUEST_DECLINED
    }

    static Note of(TaskReminded reminder) {
        return new Note(
                reminder.reminderId(),
                Kind.TASK_REMINDED,
                reminder.byUnitId(),
                reminder.leadUnitId(),
                reminder.unitId(),
                reminder.taskId(),
                reminder.code(),
                reminder.title(),
                reminder.message(),
                reminder.dueAt(),
                reminder.occurredAt());
    }

    /** Of a request that was answered. */
    static Note of(RequestState answered) {
        return new Note(
                answered.requestId(),
                answered.status() == RequestStatus.ACCEPTED ? Kind.REQUEST_ACCEPTED : Kind.REQUEST_DECLINED,
                answered.askedUnitId(),
                answered.leadUnitId(),
                answered.unitId(),
                answered.taskId(),
                null,
                null,
                answered.reason(),
                null,
                answered.occurredAt());
    }
}
