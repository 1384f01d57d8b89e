package vn.tiendo.plan.reading.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table, sheet or csv file. {@code sheet} says that text may stand above and below the table proper, and
 * {@code hidden} that the whole sheet is hidden; {@code convertedFrom} names the old encoding of its text, null if it
 * was Unicode.
 *
 * @param hiddenColumns grid columns from 0 that hold text but are not shown
 */
public record RawTable(
        String name,
        List<RawRow> rows,
        boolean sheet,
        boolean hidden,
        Set<Integer> hiddenColumns,
        @Nullable String convertedFrom) {
    public RawTable {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }
}
