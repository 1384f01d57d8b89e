package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.reading.table.RawCell;
import vn.tiendo.plan.reading.table.RawRow;

/** The columns of one table, found from its heading rows. */
final class Layout {

    /** One physical column; {@code column} is null where the heading says nothing we know. */
    record Physical(@Nullable Column column, int start, int end, List<String> headings) {}

    private final List<Physical> columns;
    private final boolean countsCells;

    private Layout(List<Physical> columns, boolean countsCells) {
        this.columns = columns;
        this.countsCells = countsCells;
    }

    /** Built from one or more heading rows; {@code countsCells} for files whose rows list every cell. */
    static Layout of(List<RawRow> headings, boolean countsCells) {
        List<Physical> columns = new ArrayList<>();
        RawRow last = headings.get(headings.size() - 1);
        int width = headings.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(RawCell::end)
                .max()
                .orElse(0);
        int at = 0;
        while (at < width) {
            RawCell lowest = covering(last, at);
            int end = lowest == null ? at + 1 : lowest.end();
            columns.add(physical(headings, at, end));
            at = Math.max(end, at + 1);
        }
        return new Layout(settled(columns), countsCells);
    }

    private static Physical physical(List<RawRow> headings, int start, int end) {
        List<String> texts = new ArrayList<>();
        for (RawRow row : headings) {
            RawCell cell = covering(row, start);
            if (cell != null && !cell.blank()) {
                texts.add(cell.text());
            } else if (headings.size() > 1 && row == headings.get(0)) {
                leftOf(row, start).ifPresent(texts::add);
            }
        }
        Column column = null;
        for (int i = texts.size() - 1; i >= 0 && column == null; i--) {
            column = Heading.column(texts.get(i));
        }
        return new Physical(column, start, end, texts);
    }

    /** In files without merges the upper heading stands over the first of its columns only. */
    private static Optional<String> leftOf(RawRow row, int start) {
        return row.cells().stream()
                .filter(cell -> cell.end() <= start && !cell.blank() && cell.merge() == RawCell.Merge.NONE)
                .reduce((a, b) -> b)
                .map(RawCell::text);
    }

    private static @Nullable RawCell covering(RawRow row, int at) {
        for (RawCell cell : row.cells()) {
            if (cell.start() <= at && at < cell.end()) {
                return cell;
            }
        }
        return null;
    }

    /** Settles the weak heading "nội dung", and lets a heading that stands twice count once where joining is wrong. */
    private static List<Physical> settled(List<Physical> found) {
        List<Physical> columns = new ArrayList<>(found);
        if (position(columns, Column.TASK) < 0) {
            name(columns, Column.TASK, columns.size());
        }
        int task = position(columns, Column.TASK);
        if (position(columns, Column.DIMENSION) < 0) {
            name(columns, Column.DIMENSION, task);
        }
        if (position(columns, Column.COMPONENT) < 0) {
            name(columns, Column.COMPONENT, task);
        }
        Set<Column> seen = EnumSet.noneOf(Column.class);
        Set<Column> joined = EnumSet.of(Column.TASK, Column.TARGET, Column.DELIVERABLE, Column.TIMING);
        for (int i = 0; i < columns.size(); i++) {
            Physical physical = columns.get(i);
            if (physical.column() != null && !seen.add(physical.column()) && !joined.contains(physical.column())) {
                columns.set(i, new Physical(null, physical.start(), physical.end(), physical.headings()));
            }
        }
        return List.copyOf(columns);
    }

    private static void name(List<Physical> columns, Column column, int before) {
        for (int i = 0; i < before; i++) {
            Physical physical = columns.get(i);
            if (physical.column() == null
                    && !physical.headings().isEmpty()
                    && Heading.generic(
                            physical.headings().get(physical.headings().size() - 1))) {
                columns.set(i, new Physical(column, physical.start(), physical.end(), physical.headings()));
                return;
            }
        }
    }

    private static int position(List<Physical> columns, Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).column() == column) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return columns.size();
    }

    List<Physical> columns() {
        return columns;
    }

    boolean has(Column column) {
        return position(columns, column) >= 0;
    }

    Set<Column> known() {
        Set<Column> known = EnumSet.noneOf(Column.class);
        columns.forEach(physical -> {
            if (physical.column() != null) {
                known.add(physical.column());
            }
        });
        return known;
    }

    boolean sufficient() {
        return has(Column.TASK) && (has(Column.LEAD) || has(Column.TIMING));
    }

    /** The texts of a row by physical column, then whatever stands to the right of the last one. */
    List<Slot> slots(RawRow row) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            slots.add(Slot.EMPTY);
        }
        boolean byCount = countsCells && row.cells().size() == columns.size();
        for (int i = 0; i < row.cells().size(); i++) {
            RawCell cell = row.cells().get(i);
            int at = byCount ? i : positionAt(cell.start());
            Slot slot = new Slot(cell.text(), cell.merge(), byCount ? 1 : covered(cell));
            if (at >= columns.size()) {
                slots.add(slot);
            } else if (slots.get(at).blank()) {
                slots.set(at, slot);
            }
        }
        return slots;
    }

    /** What stands in a column of the grid; null where the headings do not say. */
    @Nullable
    Column columnAt(int grid) {
        int at = positionAt(grid);
        return at < columns.size() ? columns.get(at).column() : null;
    }

    private int positionAt(int grid) {
        for (int i = 0; i < columns.size(); i++) {
            if (grid < columns.get(i).end()) {
                return i;
            }
        }
        return columns.size();
    }

    private int covered(RawCell cell) {
        return Math.max(1, positionAt(cell.end() - 1) - positionAt(cell.start()) + 1);
    }

    /** Whether a row only says the headings again, as at the top of a printed page. */
    boolean repeatedBy(RawRow row) {
        List<Slot> slots = slots(row);
        int same = 0;
        int texts = 0;
        for (int i = 0; i < columns.size(); i++) {
            String plain = Words.plain(slots.get(i).text());
            if (!plain.isEmpty()) {
                texts++;
                if (columns.get(i).headings().stream()
                        .anyMatch(h -> Words.plain(h).equals(plain))) {
                    same++;
                }
            }
        }
        return same >= 2 && same >= texts - 1;
    }
}
