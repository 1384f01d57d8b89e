package vn.tiendo.plan.reading.table;

/** Where a row stands in the file, as a person would look for it; numbers count from 1. */
public record SourceLocation(Kind kind, String name, int row) {

    /** What the rows of the file are counted in. */
    public enum Kind {
        TABLE,
        SHEET,
        LINE
    }

    public String label() {
        return switch (kind) {
            case TABLE -> "Bảng " + name + ", dòng " + row;
            case SHEET -> "Trang tính '" + name + "', dòng " + row;
            case LINE -> "Dòng " + row;
        };
    }
}
