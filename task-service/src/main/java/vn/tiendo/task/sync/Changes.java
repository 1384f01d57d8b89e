package vn.tiendo.task.sync;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.list.TaskView;

/**
 * What a phone has to do to what it keeps, in this order.
 *
 * @param next to be sent as {@code since} the next time, also when there is nothing now
 * @param more whether it pays to ask again at once
 */
@Schema(name = "Changes")
record Changes(List<Change> items, String next, boolean more) {

    /** What happened to a task, as far as the reader is concerned. */
    enum Kind {
        UPSERT,
        TOMBSTONE
    }

    /** Why a task is to be forgotten. */
    enum Reason {
        /** The plan no longer has it. */
        DROPPED,
        /** The reader sees it no longer, because it passed to another unit. */
        OUT_OF_SIGHT
    }

    /**
     * @param task the whole task; null with a tombstone
     * @param evidenceIds all evidence that serves it; what is missing here was detached
     * @param reason null unless a tombstone
     */
    @Schema(name = "Change")
    record Change(
            Kind kind,
            UUID taskId,
            @Nullable TaskView task,
            @Nullable List<UUID> evidenceIds,
            @Nullable Reason reason) {

        static Change of(TaskView task, List<UUID> evidenceIds) {
            return new Change(Kind.UPSERT, task.id(), task, evidenceIds, null);
        }

        static Change forget(UUID task, Reason reason) {
            return new Change(Kind.TOMBSTONE, task, null, null, reason);
        }
    }
}
