package vn.tiendo.reporting.compilation;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.platform.deadline.VietnamTime;

/**
 * The window whose work a report counts.
 *
 * @param from first moment, inclusive
 * @param end exclusive: the first moment after the last day
 */
record CutOff(Instant from, Instant end) {

    /** Both days inclusive. */
    static CutOff of(LocalDate dataFrom, LocalDate dataTo) {
        return new CutOff(VietnamTime.startOf(dataFrom), VietnamTime.endOf(dataTo));
    }

    /** Whose lateness is judged: the end of the window, or now while the window lasts. */
    Instant judgedAt(Instant now) {
        return now.isBefore(end) ? now : end;
    }
}
