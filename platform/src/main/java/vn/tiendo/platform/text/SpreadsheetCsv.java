package vn.tiendo.platform.text;

import org.jspecify.annotations.Nullable;

/** What a CSV file needs that people open in a spreadsheet. */
public final class SpreadsheetCsv {
    /** Stands first in the file, or a spreadsheet would not take it for UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private SpreadsheetCsv() {}

    /** The value as text, empty for null; what a spreadsheet would take for a formula is led by an apostrophe. */
    public static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
