package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.table.SourceLocation;

/** A plan row while the lines that belong to it are still being found. */
final class Draft {
    private final Map<Column, Piece> pieces = new EnumMap<>(Column.class);
    private final List<Repair> repairs = new ArrayList<>();
    private final SourceLocation source;

    Draft(SourceLocation source) {
        this.source = source;
    }

    SourceLocation source() {
        return source;
    }

    List<Repair> repairs() {
        return repairs;
    }

    @Nullable
    Piece piece(Column column) {
        return pieces.get(column);
    }

    String text(Column column) {
        Piece piece = pieces.get(column);
        return piece == null ? "" : piece.text();
    }

    void set(Column column, Piece piece) {
        pieces.put(column, piece);
    }

    void repaired(Repair.Kind kind, Column column, SourceLocation where, String quote) {
        repairs.add(new Repair(kind, column, where, quote));
    }

    /** Takes the text of the row above, as under a merged cell. */
    void fillFrom(Draft above, Column column, SourceLocation where) {
        Piece piece = above.piece(column);
        if (piece != null && !piece.blank()) {
            pieces.put(column, piece);
            repaired(Repair.Kind.FILLED_DOWN, column, where, "");
        }
    }

    void glue(Column column, String more, SourceLocation where) {
        Piece piece = pieces.computeIfAbsent(column, any -> new Piece(""));
        String repeated = piece.join(more);
        repaired(Repair.Kind.JOINED, column, where, more);
        if (repeated != null) {
            repaired(Repair.Kind.SYLLABLE_KEPT_ONCE, column, where, repeated);
        }
    }

    /** Where a table has one column for the lead and the coordinators, its cells say which is which. */
    void partLead() {
        String cell = text(Column.LEAD);
        SharedLead shared = SharedLead.in(cell);
        if (shared != null) {
            set(Column.LEAD, new Piece(shared.lead()));
            set(Column.COORDINATORS, new Piece(shared.coordinators()));
            repaired(Repair.Kind.LEAD_PARTED, Column.LEAD, source, cell);
        }
    }

    PlanRow finished(int number) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        pieces.forEach((column, piece) -> texts.put(column, piece.text().strip()));
        return new PlanRow(number, texts, source, repairs);
    }
}
