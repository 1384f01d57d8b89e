package vn.tiendo.plan.reading.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table, sheet or csv file. {@code sheet} says that text may stand above and below the table proper, and
 * {@code hidden} that the whole sheet is hidden; {@code convertedFrom} names the old encoding of its text, null if it
 * was Unicode.
 */
public record RawTable(String name, List<RawRow> rows, boolean sheet, boolean hidden, @Nullable String convertedFrom) {
    public RawTable {
        rows = List.copyOf(rows);
    }
}
