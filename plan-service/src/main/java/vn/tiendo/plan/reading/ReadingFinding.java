package vn.tiendo.plan.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at.
 *
 * @param row number of the {@link PlanRow}, null if it concerns the file
 * @param quote the words concerned, or a place in the file
 */
public record ReadingFinding(Code code, @Nullable Integer row, @Nullable Column column, String quote) {

    /** Stable names; the message belongs to whoever shows them. */
    public enum Code {
        ROW_JOINED,
        SYLLABLE_KEPT_ONCE,
        SHIFT_REPAIRED,
        LEAD_PARTED,
        ROW_HIDDEN,
        COLUMN_HIDDEN,
        SHEET_HIDDEN,
        TEXT_OUTSIDE_TABLE,
        COLUMN_NOT_UNDERSTOOD,
        TEXT_CONVERTED,
        COLUMN_MISSING,
        TASK_EMPTY,
        LEAD_EMPTY,
        TIMING_EMPTY
    }
}
