package vn.tiendo.platform.event;

import java.time.Instant;

/**
 * That this very change moved a due moment, and why; the new moment stands in the event that carries it.
 *
 * @param from the due moment before, exclusive
 */
public record DueMove(Cause cause, Instant from) {
    public enum Cause {
        /** The working calendar was edited; one summary tells the owner of all that moved. */
        CALENDAR,
        /** The one above granted an extension. */
        EXTENSION,
        /** A later version of the plan says another day. */
        AMENDMENT
    }
}
