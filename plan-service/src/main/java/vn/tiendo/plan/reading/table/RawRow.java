package vn.tiendo.plan.reading.table;

import java.util.List;

/** One row of a source table, its cells from left to right. */
public record RawRow(SourceLocation source, List<RawCell> cells, boolean hidden) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(RawCell::blank);
    }
}
