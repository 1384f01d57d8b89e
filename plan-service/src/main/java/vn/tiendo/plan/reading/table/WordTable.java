package vn.tiendo.plan.reading.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Word table while its elements stream by. */
final class WordTable {
    private final int number;
    private final Allowance allowance;
    private final List<RawRow> rows = new ArrayList<>();
    private List<RawCell> cells = new ArrayList<>();
    private int rowNumber;
    private int grid;
    private boolean dropped;
    private boolean hidden;
    /** The open cell and, inside it, its open text box. */
    private final Deque<CellText> texts = new ArrayDeque<>();

    private boolean joinsLeft;
    private int span;
    private RawCell.Merge merge = RawCell.Merge.NONE;

    WordTable(int number, Allowance allowance) {
        this.number = number;
        this.allowance = allowance;
    }

    void startRow() {
        rowNumber++;
        cells = new ArrayList<>();
        grid = 0;
        dropped = false;
        hidden = false;
    }

    /** A row deleted while changes were tracked is still in the file, but not in the document. */
    void dropRow() {
        dropped = true;
    }

    void hideRow() {
        hidden = true;
    }

    void skipGrid(int columns) {
        grid += columns;
    }

    void startCell() {
        texts.clear();
        texts.add(new CellText());
        joinsLeft = false;
        span = 1;
        merge = RawCell.Merge.NONE;
    }

    void span(int columns) {
        span = Math.max(1, columns);
    }

    void merge(RawCell.Merge how) {
        merge = how;
    }

    void joinLeft() {
        joinsLeft = true;
    }

    void startParagraph() {
        open().startParagraph();
    }

    void endParagraph() {
        open().endParagraph();
    }

    void startBox() {
        texts.add(new CellText());
    }

    void endBox() {
        String box = open().toString();
        texts.pollLast();
        open().hang(box);
    }

    void text(String more) {
        Allowance.refuseLongCell(open().add(more), place());
    }

    /** What stands beside the cells of a row belongs to none of them. */
    private CellText open() {
        return texts.isEmpty() ? new CellText() : texts.getLast();
    }

    void endCell() {
        if (texts.isEmpty()) {
            return;
        }
        String clean = allowance.take(Tables.clean(texts.removeLast().toString()), place());
        if (joinsLeft && !cells.isEmpty()) {
            RawCell left = cells.remove(cells.size() - 1);
            String joined = clean.isEmpty() ? left.text() : left.text() + "\n" + clean;
            cells.add(new RawCell(joined.strip(), left.start(), left.span() + span, left.merge()));
        } else {
            cells.add(new RawCell(clean, grid, span, merge));
        }
        grid += span;
    }

    void endRow() {
        if (!dropped && !cells.isEmpty()) {
            rows.add(new RawRow(place(), cells, hidden));
        }
    }

    private SourceLocation place() {
        return new SourceLocation(SourceLocation.Kind.TABLE, Integer.toString(number), rowNumber);
    }

    RawTable finished(@Nullable String convertedFrom) {
        return new RawTable(Integer.toString(number), rows, false, false, Set.of(), convertedFrom);
    }
}
