package vn.tiendo.plan.reading;

import vn.tiendo.plan.reading.table.RawCell;

/** What stands in one physical column of a row; {@code width} counts the columns the cell covers. */
record Slot(String text, RawCell.Merge merge, int width) {
    static final Slot EMPTY = new Slot("", RawCell.Merge.NONE, 1);

    boolean blank() {
        return text.isBlank();
    }

    boolean continued() {
        return merge == RawCell.Merge.CONTINUED;
    }

    /** A merged cell that begins empty: at the top of a page it goes on from the page before. */
    boolean beginsEmpty() {
        return merge == RawCell.Merge.START && blank();
    }
}
