package vn.tiendo.notification.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.event.DueMove;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;

/** A task as task-service tells of it; each change raises its version. */
public record TestTask(
        UUID id,
        long version,
        UUID unitId,
        UUID leadUnitId,
        TaskState state,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        UUID planId,
        @Nullable DueMove moved) {

    /** A task of Đa Lộc that its culture officer leads. */
    public static TestTask aTask() {
        return new TestTask(
                UUID.randomUUID(),
                1,
                Territory.DA_LOC,
                Territory.CULTURE,
                TaskState.IN_PROGRESS,
                null,
                null,
                UUID.randomUUID(),
                null);
    }

    public TestTask ledBy(UUID unit) {
        return new TestTask(id, version, unitId, unit, state, dueAt, doneAt, planId, null);
    }

    public TestTask of(UUID unit) {
        return new TestTask(id, version, unit, unit, state, dueAt, doneAt, planId, null);
    }

    /** "chậm nhất ngày …" */
    public TestTask dueOn(String lastDay) {
        return next(state, Deadline.atLatest(LocalDate.parse(lastDay)).endsAt(), doneAt);
    }

    /** The same for a reason that its owner is told. */
    public TestTask movedTo(String lastDay, DueMove.Cause cause) {
        TestTask next = dueOn(lastDay);
        DueMove move = new DueMove(cause, Objects.requireNonNull(dueAt));
        return new TestTask(id, next.version, unitId, leadUnitId, state, next.dueAt, doneAt, planId, move);
    }

    public TestTask under(UUID plan) {
        return new TestTask(id, version, unitId, leadUnitId, state, dueAt, doneAt, plan, moved);
    }

    public TestTask doneAt(String vietnamTime) {
        return next(TaskState.REPORTED_DONE, dueAt, Instant.parse(vietnamTime + ":00+07:00"));
    }

    public TestTask returned() {
        return next(TaskState.RETURNED, dueAt, null);
    }

    public TestTask dropped() {
        return next(TaskState.DROPPED, dueAt, null);
    }

    public TestTask sent() {
        Broker.send(status());
        return this;
    }

    public TaskStatus status() {
        Instant now = Instant.parse("2025-01-06T02:00:00Z");
        return new TaskStatus(
                id,
                version,
                planId,
                1,
                UUID.randomUUID(),
                "2.1",
                "Niêm yết dự toán ngân sách",
                unitId,
                leadUnitId,
                List.of(),
                2025,
                "PAPI",
                "Công khai",
                2,
                "b) Thu, chi",
                state,
                40,
                dueAt,
                null,
                doneAt,
                1,
                0,
                now,
                now,
                moved,
                null);
    }

    private TestTask next(TaskState state, @Nullable Instant dueAt, @Nullable Instant doneAt) {
        return new TestTask(id, version + 1, unitId, leadUnitId, state, dueAt, doneAt, planId, null);
    }
}
