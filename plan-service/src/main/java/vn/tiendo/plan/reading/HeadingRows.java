package vn.tiendo.plan.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;
import vn.tiendo.plan.reading.table.RawCell;
import vn.tiendo.plan.reading.table.RawRow;
import vn.tiendo.plan.reading.table.RawTable;

/** Finds where the headings of a table stand. Sheets may have a title block above them, tables of a text may not. */
final class HeadingRows {
    private static final int SEARCHED_IN_TABLE = 5;
    private static final int SEARCHED_IN_SHEET = 80;
    private static final int MOST = 3;

    /** A layout and the index of the first row below its headings. */
    record Found(Layout layout, int bodyFrom) {}

    private HeadingRows() {}

    static @Nullable Found in(RawTable table) {
        int limit = Math.min(table.rows().size(), table.sheet() ? SEARCHED_IN_SHEET : SEARCHED_IN_TABLE);
        for (int from = 0; from < limit; from++) {
            Found found = at(table, from);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found at(RawTable table, int from) {
        List<RawRow> rows = table.rows();
        if (named(rows.get(from)) == 0) {
            return null;
        }
        int to = from + 1;
        while (to < rows.size() && to - from < MOST && headingGoesOn(rows, to)) {
            to++;
        }
        Layout layout = Layout.of(rows.subList(from, to), !table.sheet());
        return layout.sufficient() ? new Found(layout, to) : null;
    }

    /** The columns that the likeliest heading row of the tables names; tells which are missing. */
    static Set<Column> best(List<RawTable> tables) {
        Set<Column> best = EnumSet.noneOf(Column.class);
        for (RawTable table : tables) {
            int limit = Math.min(table.rows().size(), SEARCHED_IN_SHEET);
            for (RawRow row : table.rows().subList(0, limit)) {
                Set<Column> known = Layout.of(List.of(row), !table.sheet()).known();
                if (known.size() > best.size()) {
                    best = known;
                }
            }
        }
        return best;
    }

    private static boolean headingGoesOn(List<RawRow> rows, int at) {
        RawRow upper = rows.get(at - 1);
        RawRow row = rows.get(at);
        return belowHeading(upper, row)
                || at + 1 < rows.size()
                        && bridges(upper, row)
                        && named(rows.get(at + 1)) > 1
                        && belowHeading(row, rows.get(at + 1));
    }

    /** A row that divides wide headings again, whatever it says, between them and the headings proper. */
    private static boolean bridges(RawRow upper, RawRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.blank() && cell.span() > 1 && underWide(upper, cell));
    }

    private static boolean underWide(RawRow upper, RawCell cell) {
        return upper.cells().stream()
                .anyMatch(wide -> wide.span() > 1 && wide.start() <= cell.start() && cell.end() <= wide.end());
    }

    private static boolean belowHeading(RawRow upper, RawRow row) {
        boolean fits = upper.cells().stream().anyMatch(cell -> cell.span() > 1 || vertical(cell))
                || upper.cells().stream().anyMatch(RawCell::blank);
        int texts = 0;
        for (RawCell cell : row.cells()) {
            if (!cell.blank()) {
                texts++;
                if (Heading.column(cell.text()) == null && !subordinate(cell.text())) {
                    return false;
                }
            }
        }
        return fits && texts > 0;
    }

    private static boolean vertical(RawCell cell) {
        return cell.merge() != RawCell.Merge.NONE;
    }

    private static boolean subordinate(String text) {
        String plain = Words.plain(text);
        return List.of("bat dau", "ket thuc", "tu ngay", "den ngay", "tu", "den", "noi dung", "so luong", "don vi tinh")
                .contains(plain);
    }

    private static long named(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank() && Heading.column(cell.text()) != null)
                .count();
    }
}
