package vn.tiendo.plan.reading;

import java.util.List;
import java.util.Map;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.reading.table.RawCell;
import vn.tiendo.plan.reading.table.RawRow;

/** Recognises what stands in a table but is no task: notes, signatures, rows that number the columns, sections. */
final class Outside {
    private static final List<String> NOTES = List.of(
            "ghi chu",
            "noi nhan",
            "nguoi lap",
            "tm uy ban",
            "tm ubnd",
            "kt chu tich",
            "luu y",
            "chu tich",
            "chu thich",
            "thu truong",
            "tong cong",
            "tong so",
            "cac chu viet tat",
            "danh muc viet tat");

    private Outside() {}

    static boolean note(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (!cell.blank()) {
                String plain = Words.plain(cell.text());
                return NOTES.stream().anyMatch(note -> plain.equals(note) || plain.startsWith(note + " "));
            }
        }
        return false;
    }

    /** "(1) (2) (3) …", "1 2 3 …" or "A B 1 2 …" under the headings. */
    static boolean numbersColumns(RawRow row) {
        int texts = 0;
        for (RawCell cell : row.cells()) {
            String plain = Words.plain(cell.text());
            if (!plain.isEmpty()) {
                texts++;
                if (!plain.matches("[0-9]{1,2}|[a-z]")) {
                    return false;
                }
            }
        }
        return texts >= 3;
    }

    /** A cell laid over most of the table carries a section's title. */
    static boolean banner(Layout layout, List<Slot> slots) {
        long texts = slots.stream().filter(slot -> !slot.blank()).count();
        return texts <= 2
                && slots.stream()
                        .anyMatch(slot -> !slot.blank() && slot.width() * 2 > layout.size() && slot.width() > 2);
    }

    /** A numbered title in the task column of a table without a column for the index area. */
    static boolean section(Layout layout, Map<Column, Slot> row, String ordinalBelow) {
        if (layout.has(Column.DIMENSION) || slot(row, Column.TASK).blank()) {
            return false;
        }
        boolean bare = row.entrySet().stream()
                .filter(e -> e.getKey() != Column.ORDINAL && e.getKey() != Column.TASK)
                .allMatch(e -> e.getValue().blank() && !e.getValue().continued());
        String ordinal = slot(row, Column.ORDINAL).text().strip();
        return bare && (ordinal.matches("[IVX]+\\.?|[A-Z]\\.?") || opensList(ordinal, ordinalBelow));
    }

    private static boolean opensList(String ordinal, String below) {
        String number = ordinal.replaceFirst("\\.$", "");
        return number.matches("[0-9]+")
                && below.strip().startsWith(number + ".")
                && !below.strip().equals(ordinal);
    }

    private static Slot slot(Map<Column, Slot> row, Column column) {
        return row.getOrDefault(column, Slot.EMPTY);
    }
}
