package vn.tiendo.plan.reading.table;

/**
 * How much text one file may hold. What reads the words afterwards needs many times their size in memory, and merged
 * or shared texts cost the file next to nothing.
 */
public final class Allowance {
    /** Characters of one cell; a workbook cannot hold more either. */
    public static final int CELL = 32_767;

    private static final int FILE = 2_000_000;

    private long taken;

    /** The text itself, once it is sure that it is not too much. */
    public String take(String text, SourceLocation place) {
        refuseLongCell(text.length(), place);
        taken += text.length();
        if (taken > FILE) {
            throw UnreadableFile.tooMuchText(FILE);
        }
        return text;
    }

    /** The text itself; words that are read for their meaning take time that grows with them. */
    public String take(String text, int longest, SourceLocation place) {
        if (text.length() > longest) {
            throw UnreadableFile.cellTooLong(place.label(), longest);
        }
        return take(text, place);
    }

    static void refuseLongCell(int length, SourceLocation place) {
        if (length > CELL) {
            throw UnreadableFile.cellTooLong(place.label(), CELL);
        }
    }
}
