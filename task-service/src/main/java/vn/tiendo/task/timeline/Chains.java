package vn.tiendo.task.timeline;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.task.timeline.Verification.BrokenEntry;
import vn.tiendo.task.timeline.Verification.Fault;

/** Follows chains link by link, task after task and in their order, and keeps no more than the link before. */
class Chains {
    private static final byte[] BEGINNING = new byte[0];

    private @Nullable Link last;
    private @Nullable BrokenEntry broken;
    private long tasks;
    private long entries;

    /** Whether the chains fit up to here. */
    boolean accept(Link next) {
        Link before = last != null && last.task().equals(next.task()) ? last : null;
        tasks += before == null ? 1 : 0;
        entries++;
        long expected = before == null ? 1 : before.sequence() + 1;
        if (next.sequence() != expected) {
            broken = new BrokenEntry(next.task(), next.id(), next.sequence(), expected, Fault.MISSING_BEFORE);
        } else if (!next.follows(before == null ? BEGINNING : before.hash())) {
            broken = new BrokenEntry(next.task(), next.id(), next.sequence(), expected, Fault.ALTERED);
        }
        last = next;
        return broken == null;
    }

    @Nullable
    UUID lastTask() {
        return last == null ? null : last.task();
    }

    long lastSequence() {
        return last == null ? 0 : last.sequence();
    }

    Verification result() {
        boolean intact = broken == null;
        String hash = intact && tasks == 1 && last != null ? HexFormat.of().formatHex(last.hash()) : null;
        return new Verification(intact, tasks, entries, broken, hash);
    }
}
