package vn.tiendo.plan.reading;

import java.util.Map;
import vn.tiendo.plan.reading.table.SourceLocation;

/** Gives a new row the texts that merged or grouping cells above it mean for it too. */
final class FillDown {
    private final Layout layout;
    private final Draft above;
    private final Map<Column, Slot> cells;
    private final boolean pageBegins;

    FillDown(Layout layout, Draft above, Map<Column, Slot> cells, boolean pageBegins) {
        this.layout = layout;
        this.above = above;
        this.cells = cells;
        this.pageBegins = pageBegins;
    }

    void into(Draft draft, SourceLocation where) {
        for (Column column : Column.values()) {
            Slot slot = cells.get(column);
            if (slot != null && slot.blank() && (merged(slot) || meant(column))) {
                draft.fillFrom(above, column, where);
            }
        }
    }

    private boolean merged(Slot slot) {
        return slot.continued() || pageBegins && slot.beginsEmpty();
    }

    private boolean meant(Column column) {
        return switch (column) {
            case DIMENSION -> true;
            case COMPONENT -> !newGroup(Column.DIMENSION);
            case ORDINAL -> layout.has(Column.DIMENSION) && !newGroup(Column.DIMENSION);
            case TASK -> filled(Column.LEAD) && (filled(Column.TARGET) || filled(Column.DELIVERABLE));
            default -> false;
        };
    }

    private boolean newGroup(Column column) {
        Slot slot = cells.get(column);
        Piece before = above.piece(column);
        return slot != null && !slot.blank() && (before == null || !before.sameAs(slot.text()));
    }

    private boolean filled(Column column) {
        Slot slot = cells.get(column);
        return slot != null && !slot.blank();
    }
}
