package vn.tiendo.plan.reading.table;

/** One cell of a source table; {@code start} and {@code span} count grid columns from 0. */
public record RawCell(String text, int start, int span, Merge merge) {

    /** How the cell takes part in a vertical merge. */
    public enum Merge {
        NONE,
        START,
        CONTINUED
    }

    public boolean blank() {
        return text.isBlank();
    }

    public int end() {
        return start + span;
    }
}
