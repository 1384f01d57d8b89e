package vn.tiendo.plan.reading;

import vn.tiendo.plan.reading.table.SourceLocation;

/**
 * Something done to a cell that the file did not say in so many words.
 *
 * @param source where the text concerned stands in the file
 * @param quote the text concerned, empty where the kind says all
 */
public record Repair(Kind kind, Column column, SourceLocation source, String quote) {

    /** What was done. */
    public enum Kind {
        /** The cell went on after a page break. */
        JOINED,
        /** The last syllable before a page break stood again after it and was kept once. */
        SYLLABLE_KEPT_ONCE,
        /** The cell had slipped into a neighbouring column. */
        SHIFT_REPAIRED,
        /** The text comes from a merged or grouping cell above. */
        FILLED_DOWN,
        /** One cell named the lead and the coordinators; it was parted. */
        LEAD_PARTED,
        /** The row is hidden in the file. */
        HIDDEN_IN_SOURCE
    }
}
