package vn.tiendo.task.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether timelines still say what was noted. It ends at the first entry that does not fit.
 *
 * @param tasks how many chains were looked at
 * @param entries how many entries were looked at, the broken one included
 * @param lastHash of the last entry, for one task that is intact: whoever keeps it elsewhere can later tell whether
 *     anything before it was changed; null otherwise
 */
record Verification(
        boolean intact, long tasks, long entries, @Nullable BrokenEntry firstBroken, @Nullable String lastHash) {

    /**
     * @param expectedSequence what should stand here; smaller than {@code sequence} where an entry is missing before it
     */
    record BrokenEntry(UUID taskId, long entryId, long sequence, long expectedSequence, Fault fault) {}

    /** What does not fit. */
    enum Fault {
        /** An entry before this one is gone. */
        MISSING_BEFORE,
        /** This entry, or its hash, is not what was noted. */
        ALTERED
    }
}
