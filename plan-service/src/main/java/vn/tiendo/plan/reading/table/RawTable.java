package vn.tiendo.plan.reading.table;

import java.util.List;

/**
 * One table, sheet or csv file. {@code sheet} says that text may stand above and below the table proper, and
 * {@code hidden} that the whole sheet is hidden.
 */
public record RawTable(String name, List<RawRow> rows, boolean sheet, boolean hidden) {
    public RawTable {
        rows = List.copyOf(rows);
    }
}
