package vn.tiendo.plan.reading;

import java.util.Map;

/**
 * Tells a row that goes on from the line above from a row of its own. No single sign decides: a continuation may have
 * text in the time column, and a new row may begin a page with an empty task cell.
 */
final class PageBreak {
    private final Draft above;
    private final Map<Column, Slot> row;

    PageBreak(Draft above, Map<Column, Slot> row) {
        this.above = above;
        this.row = row;
    }

    /** For the first row of a page. */
    boolean continuesFromPageBefore() {
        return evidenceOfNewRow() <= 0;
    }

    /** For a row inside a page, where only clear signs count: files made from PDF sometimes lose the page. */
    boolean continuesInsidePage() {
        boolean torn = row.entrySet().stream()
                .filter(e -> !e.getKey().groups())
                .anyMatch(e -> Senses.broken(e.getValue().text()));
        return torn && evidenceOfNewRow() <= -4;
    }

    private int evidenceOfNewRow() {
        int evidence = ordinal() + lead() + timing();
        Slot task = slot(Column.TASK);
        if (!task.blank()) {
            evidence += Senses.broken(task.text()) ? -3 : 1;
        }
        evidence += torn(Column.TARGET, 2) + torn(Column.DELIVERABLE, 1) + torn(Column.COORDINATORS, 1);
        evidence += torn(Column.COMPONENT, 1) + torn(Column.DIMENSION, 1);
        return evidence;
    }

    private int ordinal() {
        String text = slot(Column.ORDINAL).text();
        return text.isBlank() || text.strip().equals(above.text(Column.ORDINAL).strip()) ? 0 : 4;
    }

    private int lead() {
        if (!row.containsKey(Column.LEAD)) {
            return 0;
        }
        Slot lead = slot(Column.LEAD);
        if (lead.blank()) {
            return merged(lead) ? 0 : -3;
        }
        return Senses.broken(lead.text()) ? -2 : Senses.unit(lead.text()) ? 2 : 0;
    }

    private int timing() {
        if (!row.containsKey(Column.TIMING)) {
            return 0;
        }
        Slot timing = slot(Column.TIMING);
        String before = above.text(Column.TIMING);
        if (timing.blank()) {
            return merged(timing) ? 0 : -2;
        }
        if (!Senses.timing(before) && Senses.timing(before + " " + timing.text())) {
            return -4;
        }
        if (Senses.broken(timing.text())) {
            return -2;
        }
        // A whole time after a whole time is the next row's, even if that row names no lead.
        return !Senses.timing(timing.text()) ? 0 : Senses.timing(before) ? 4 : 2;
    }

    private int torn(Column column, int weight) {
        return Senses.broken(slot(column).text()) ? -weight : 0;
    }

    private static boolean merged(Slot slot) {
        return slot.continued() || slot.beginsEmpty();
    }

    private Slot slot(Column column) {
        return row.getOrDefault(column, Slot.EMPTY);
    }
}
