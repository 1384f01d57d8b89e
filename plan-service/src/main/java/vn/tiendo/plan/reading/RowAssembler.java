package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.ReadingFinding.Code;
import vn.tiendo.plan.reading.table.RawCell;
import vn.tiendo.plan.reading.table.RawRow;
import vn.tiendo.plan.reading.table.RawTable;
import vn.tiendo.plan.reading.table.SourceLocation;

/** Walks through the tables of a file and puts its lines together to rows. */
final class RowAssembler {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ReadingFinding> findings = new ArrayList<>();
    private final Set<Column> known = EnumSet.noneOf(Column.class);
    private final Sections sections = new Sections();
    private @Nullable Layout layout;
    private boolean pageBegins;

    void read(RawTable table) {
        HeadingRows.Found found = HeadingRows.in(table);
        int from = 0;
        if (found != null) {
            use(found.layout());
            hiddenColumns(table, found.layout());
            from = found.bodyFrom();
        } else if (layout == null || table.sheet() || !goesOn(table, layout)) {
            return;
        }
        pageBegins = !drafts.isEmpty() && !table.sheet();
        if (table.sheet()) {
            sections.clear();
        }
        body(table, from);
    }

    private void use(Layout found) {
        layout = found;
        for (Layout.Physical physical : found.columns()) {
            String heading = String.join(" / ", physical.headings());
            if (physical.column() == null && !heading.isEmpty() && known.isEmpty()) {
                findings.add(new ReadingFinding(Code.COLUMN_NOT_UNDERSTOOD, null, null, heading));
            }
        }
        known.addAll(found.known());
    }

    private void hiddenColumns(RawTable table, Layout found) {
        table.hiddenColumns().stream().sorted().forEach(grid -> {
            Column column = found.columnAt(grid);
            String place = "Trang tính '" + table.name() + "', cột " + CellReference.convertNumToColString(grid);
            findings.add(new ReadingFinding(Code.COLUMN_HIDDEN, null, column, place));
        });
    }

    /** A table without headings, as wide as the one before, is its next page. */
    private static boolean goesOn(RawTable table, Layout layout) {
        return !table.rows().isEmpty()
                && layout.size() > 2
                && table.rows().stream().allMatch(row -> row.cells().size() <= layout.size())
                && table.rows().get(0).cells().size() == layout.size();
    }

    private void body(RawTable table, int from) {
        Layout columns = layout;
        if (columns == null) {
            return;
        }
        boolean underHeadings = true;
        for (int i = from; i < table.rows().size(); i++) {
            RawRow row = table.rows().get(i);
            if (row.blank() && row.cells().stream().noneMatch(cell -> cell.merge() != RawCell.Merge.NONE)) {
                continue;
            }
            if (columns.repeatedBy(row)) {
                pageBegins = !drafts.isEmpty();
            } else if (!(underHeadings && Outside.numbersColumns(row))) {
                if (Outside.note(row)) {
                    outside(row);
                    if (table.sheet()) {
                        return;
                    }
                } else {
                    String below = i + 1 < table.rows().size()
                            ? ordinal(columns, table.rows().get(i + 1))
                            : "";
                    line(columns, row, below);
                }
            }
            underHeadings = columns.repeatedBy(row);
        }
    }

    private static String ordinal(Layout columns, RawRow row) {
        return byColumn(columns, columns.slots(row))
                .getOrDefault(Column.ORDINAL, Slot.EMPTY)
                .text();
    }

    private void line(Layout columns, RawRow row, String ordinalBelow) {
        List<Slot> slots = columns.slots(row);
        if (Outside.banner(columns, slots)) {
            if (!sections.banner(columns, slots)) {
                outside(row);
            }
            return;
        }
        List<Slot> repaired = new ShiftRepair(columns, slots).repaired();
        Map<Column, Slot> cells = byColumn(columns, repaired == null ? slots : repaired);
        if (Outside.section(columns, cells, ordinalBelow)) {
            sections.open(
                    cells.getOrDefault(Column.ORDINAL, Slot.EMPTY).text(),
                    cells.getOrDefault(Column.TASK, Slot.EMPTY).text());
            return;
        }
        Draft above = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (above != null && repaired == null && continues(above, cells)) {
            if (row.hidden()) {
                above.repaired(Repair.Kind.HIDDEN_IN_SOURCE, Column.TASK, row.source(), "");
            }
            glue(above, cells, row.source());
        } else if (cells.values().stream().allMatch(Slot::blank)) {
            return;
        } else {
            begin(columns, above, cells, row, repaired != null);
        }
        pageBegins = false;
    }

    private boolean continues(Draft above, Map<Column, Slot> cells) {
        PageBreak test = new PageBreak(above, cells);
        return pageBegins ? test.continuesFromPageBefore() : test.continuesInsidePage();
    }

    private void glue(Draft above, Map<Column, Slot> cells, SourceLocation where) {
        cells.forEach((column, slot) -> {
            Piece piece = above.piece(column);
            boolean repeated = column.groups() && piece != null && piece.sameAs(slot.text());
            if (!slot.blank() && !repeated) {
                above.glue(column, slot.text(), where);
            }
        });
    }

    private void begin(Layout columns, @Nullable Draft above, Map<Column, Slot> cells, RawRow row, boolean shifted) {
        Draft draft = new Draft(row.source());
        if (row.hidden()) {
            draft.repaired(Repair.Kind.HIDDEN_IN_SOURCE, Column.TASK, row.source(), "");
        }
        cells.forEach((column, slot) -> {
            if (!slot.blank()) {
                draft.set(column, own(column, slot, above, row.source()));
            }
        });
        if (above != null) {
            new FillDown(columns, above, cells, pageBegins).into(draft, row.source());
        }
        sections.into(columns, draft);
        if (shifted) {
            draft.repaired(Repair.Kind.SHIFT_REPAIRED, Column.TASK, row.source(), draft.text(Column.TASK));
        }
        if (draft.text(Column.TASK).isBlank() && !fit(draft)) {
            outside(row);
            return;
        }
        drafts.add(draft);
    }

    /** A label of a group that a page break cut in two goes on in the first row of the next page. */
    private Piece own(Column column, Slot slot, @Nullable Draft above, SourceLocation where) {
        Piece before = above == null ? null : above.piece(column);
        if (pageBegins && above != null && before != null && !before.blank() && column.groups()) {
            if (before.sameAs(slot.text())) {
                return before;
            }
            if (column != Column.ORDINAL && Senses.broken(slot.text())) {
                above.glue(column, slot.text(), where);
                return before;
            }
        }
        return new Piece(slot.text());
    }

    private static boolean fit(Draft draft) {
        return !draft.text(Column.LEAD).isBlank()
                && (!draft.text(Column.TARGET).isBlank()
                        || !draft.text(Column.DELIVERABLE).isBlank());
    }

    private void outside(RawRow row) {
        String quote = row.cells().stream()
                .map(cell -> cell.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        if (!quote.isEmpty()) {
            findings.add(new ReadingFinding(
                    Code.TEXT_OUTSIDE_TABLE, null, null, row.source().label() + ": " + quote));
        }
    }

    static Map<Column, Slot> byColumn(Layout columns, List<Slot> slots) {
        Map<Column, Slot> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.columns().get(i).column();
            if (column != null) {
                cells.merge(column, slots.get(i), (a, b) -> both(column, a, b));
            }
        }
        return cells;
    }

    private static Slot both(Column column, Slot a, Slot b) {
        if (a.blank() || b.blank()) {
            return a.blank() ? b : a;
        }
        return new Slot(a.text() + (column == Column.TIMING ? " - " : "\n") + b.text(), a.merge(), a.width());
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<ReadingFinding> findings() {
        return findings;
    }

    Set<Column> known() {
        return known;
    }
}
