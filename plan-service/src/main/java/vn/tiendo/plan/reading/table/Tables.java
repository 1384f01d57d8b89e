package vn.tiendo.plan.reading.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Opens a file by what it contains, never by what its name says. */
public final class Tables {
    /** 20 MB. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    static final int MAX_RAW_ROWS = 12_000;

    /** A .csv may hold what neither the database nor the other services take. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

    private Tables() {}

    /** All tables of a .docx, .xlsx or .csv file in reading order; anything else is an {@link UnreadableFile}. */
    public static List<RawTable> in(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw UnreadableFile.tooLarge(MAX_BYTES);
        }
        return switch (FileKind.of(content)) {
            case PACKAGE -> inPackage(OfficePackage.open(content));
            case TEXT -> List.of(CsvTable.in(content));
        };
    }

    private static List<RawTable> inPackage(OfficePackage office) {
        return switch (office.kind()) {
            case WORD -> new WordTables(office).read();
            case SHEETS -> new Worksheets(office).read();
        };
    }

    static String clean(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .transform(composed -> CONTROL.matcher(composed).replaceAll(" "))
                .strip();
    }
}
