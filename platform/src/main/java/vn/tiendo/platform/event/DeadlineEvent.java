package vn.tiendo.platform.event;

import java.time.Instant;
import java.util.UUID;

/** Topic {@code deadline}: what the register of deadlines noticed. */
public sealed interface DeadlineEvent extends Event {
    UUID deadlineId();

    @Override
    default String key() {
        return deadlineId().toString();
    }

    /** What is due. */
    enum Subject {
        TASK,
        REPORT,
        /** A plan of its own that a superior's plan asks a unit for. */
        ISSUANCE,
        /** What an inspection found and must be put right. */
        FINDING,
        /** An answer to somebody who asked for support. */
        REQUEST,
        /** What stands in the way of a task and lies with a level to be solved. */
        DIFFICULTY
    }

    /** @param unitId the unit that owes it */
    @EventType("vn.tiendo.deadline.approaching.v1")
    record DeadlineApproaching(
            UUID deadlineId, Subject subject, UUID subjectId, UUID unitId, Instant dueAt, Instant occurredAt)
            implements DeadlineEvent {}

    @EventType("vn.tiendo.deadline.missed.v1")
    record DeadlineMissed(
            UUID deadlineId, Subject subject, UUID subjectId, UUID unitId, Instant dueAt, Instant occurredAt)
            implements DeadlineEvent {}

    /** @param toUnitId the unit that was told, above the one that owes it */
    @EventType("vn.tiendo.deadline.escalated.v1")
    record DeadlineEscalated(
            UUID deadlineId,
            Subject subject,
            UUID subjectId,
            UUID unitId,
            UUID toUnitId,
            Instant dueAt,
            Instant occurredAt)
            implements DeadlineEvent {}
}
