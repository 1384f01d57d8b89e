package vn.tiendo.plan.reading;

import java.util.List;
import java.util.Map;
import vn.tiendo.plan.reading.table.SourceLocation;

/**
 * One task row, its texts as written (NFC, line breaks as {@code \n}); a cell the file does not have is empty.
 *
 * @param number from 1, in reading order
 * @param source where the row begins in the file
 */
public record PlanRow(int number, Map<Column, String> texts, SourceLocation source, List<Repair> repairs) {
    public PlanRow {
        texts = Map.copyOf(texts);
        repairs = List.copyOf(repairs);
    }

    public String text(Column column) {
        return texts.getOrDefault(column, "");
    }
}
