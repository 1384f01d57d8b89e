package vn.tiendo.plan.reading.table;

import java.util.List;

/** What a file says outside its task tables. */
public final class Paragraphs {
    private Paragraphs() {}

    /** The paragraphs of a .docx file; a worksheet or a .csv file has none. */
    public static List<String> in(byte[] content) {
        if (FileKind.of(content) != FileKind.PACKAGE) {
            return List.of();
        }
        OfficePackage office = OfficePackage.open(content);
        return office.kind() == OfficePackage.Kind.WORD ? new WordBody(office).read() : List.of();
    }
}
