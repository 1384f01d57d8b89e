package vn.tiendo.plan.reading;

import java.util.List;

/** Titles of sections that stand in rows of their own; they take the place of the columns a table does not have. */
final class Sections {
    private String dimension = "";
    private String component = "";
    private boolean roman;

    void clear() {
        dimension = "";
        component = "";
        roman = false;
    }

    void open(String ordinal, String title) {
        boolean upper = ordinal.strip().matches("[IVX]+\\.?|[A-Z]\\.?");
        if (upper || !roman) {
            dimension = title;
            component = "";
            roman = roman || upper;
        } else {
            component = title;
        }
    }

    /** False if the table has a column for what the banner says, so that the banner is only an ornament. */
    boolean banner(Layout layout, List<Slot> slots) {
        if (layout.has(Column.DIMENSION)) {
            return false;
        }
        List<String> texts =
                slots.stream().map(Slot::text).filter(text -> !text.isBlank()).toList();
        String title = texts.get(texts.size() - 1);
        String ordinal = texts.size() > 1 ? texts.get(0) : title.split("[.\\s]", 2)[0];
        open(ordinal, title);
        return true;
    }

    void into(Layout layout, Draft draft) {
        if (!layout.has(Column.DIMENSION) && !dimension.isEmpty()) {
            draft.set(Column.DIMENSION, new Piece(dimension));
        }
        if (!layout.has(Column.COMPONENT) && !component.isEmpty()) {
            draft.set(Column.COMPONENT, new Piece(component));
        }
    }
}
