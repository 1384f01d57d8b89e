package vn.tiendo.plan.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook written by hand, for what no office program would write. */
final class RawSheet {
    private static final String PERCENT = "<styleSheet><cellXfs><xf/><xf numFmtId='9'/></cellXfs></styleSheet>";
    private static final String HEADINGS =
            row(1, text("TT") + text("Nhiệm vụ") + text("Chỉ tiêu") + text("Đơn vị chủ trì") + text("Thời gian"));

    private String cell = text("100%");
    private String below = "";
    private String shared = "";

    static RawSheet withTarget(String cell) {
        RawSheet sheet = new RawSheet();
        sheet.cell = cell;
        return sheet;
    }

    /** What follows the cells: merged ranges. */
    RawSheet below(String xml) {
        below = xml;
        return this;
    }

    RawSheet shared(String text) {
        shared = "<si><t>" + text + "</t></si>";
        return this;
    }

    static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    byte[] bytes() {
        String relation = "<Relationship Id='%s' Type='http://x/%s' Target='%s'/>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='application/spreadsheetml.main'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation.formatted("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='PL' r:id='s'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + relation.formatted("s", "worksheet", "sheet.xml")
                        + relation.formatted("f", "styles", "styles.xml")
                        + relation.formatted("t", "sharedStrings", "sharedStrings.xml")
                        + "</Relationships>");
        parts.put("xl/styles.xml", PERCENT);
        parts.put("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        String body = row(2, text("1") + text("Họp dân") + cell + text("Công an xã") + text("Quý I/2025"));
        parts.put("xl/sheet.xml", "<worksheet><sheetData>" + HEADINGS + body + "</sheetData>" + below + "</worksheet>");
        return RefusalsTest.zip(parts);
    }

    /** The file with other bytes in place of some, and no checksum mended. */
    static byte[] tampered(byte[] file, String from, String to) {
        byte[] sought = from.getBytes(StandardCharsets.UTF_8);
        byte[] put = to.getBytes(StandardCharsets.UTF_8);
        byte[] copy = file.clone();
        for (int i = 0; i + sought.length <= copy.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(copy, i, i + sought.length), sought)) {
                System.arraycopy(put, 0, copy, i, put.length);
                return copy;
            }
        }
        throw new IllegalArgumentException("The file does not hold " + from);
    }
}
