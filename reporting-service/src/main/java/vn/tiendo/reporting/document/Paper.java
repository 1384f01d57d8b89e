package vn.tiendo.reporting.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/**
 * A sheet of A4 as appendix I of Nghị định 30/2020/NĐ-CP wants it: Times New Roman, text of 14 points, 30 mm left, 15 mm
 * right, 20 mm above and below, pages numbered at the head from the second on. Lengths are in twentieths of a point.
 */
final class Paper {
    static final int WIDTH = 9354;
    static final int TEXT = 14;
    private static final String FONT = "Times New Roman";
    private static final int MILLIMETRES_20 = 1134;
    private static final int MILLIMETRES_15 = 850;
    private static final int MILLIMETRES_30 = 1701;
    private static final int INDENT = 567;
    private static final int GAP = 120;

    private Paper() {}

    /** @param size in points */
    record Letters(int size, boolean bold, boolean italic) {
        static Letters plain(int size) {
            return new Letters(size, false, false);
        }

        static Letters bold(int size) {
            return new Letters(size, true, false);
        }

        static Letters italic(int size) {
            return new Letters(size, false, true);
        }
    }

    static XWPFDocument a4() {
        XWPFDocument document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MILLIMETRES_20));
        margins.setBottom(BigInteger.valueOf(MILLIMETRES_20));
        margins.setLeft(BigInteger.valueOf(MILLIMETRES_30));
        margins.setRight(BigInteger.valueOf(MILLIMETRES_15));
        margins.setHeader(BigInteger.valueOf(INDENT));
        margins.setFooter(BigInteger.valueOf(INDENT));
        numberPages(document);
        return document;
    }

    private static void numberPages(XWPFDocument document) {
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField number = head.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        write(new XWPFRun(number.addNewR(), head), "2", Letters.plain(TEXT));
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    /** Text of the body, one paragraph for each line. */
    static void body(XWPFDocument document, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setFirstLineIndent(INDENT);
            paragraph.setSpacingBefore(GAP);
            paragraph.setSpacingBetween(1.15);
            write(paragraph, line, Letters.plain(TEXT));
        });
    }

    /** @param level 1 for the parts of a letter, 2 below them; word processors find both in their outline */
    static void heading(XWPFDocument document, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setFirstLineIndent(INDENT);
        paragraph.setSpacingBefore(GAP);
        paragraph.setSpacingAfter(GAP / 2);
        paragraph.setKeepNext(true);
        write(paragraph, text, Letters.bold(TEXT));
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    static void centred(XWPFParagraph paragraph, String text, Letters letters) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, text, letters);
    }

    static void write(XWPFParagraph paragraph, String text, Letters letters) {
        write(paragraph.createRun(), text, letters);
    }

    private static void write(XWPFRun run, String text, Letters letters) {
        run.setFontFamily(FONT);
        run.setFontSize(letters.size());
        run.setBold(letters.bold());
        run.setItalic(letters.italic());
        run.setText(text);
    }

    /** The short line under a letterhead. @param margin what stays free on each side */
    static void rule(XWPFParagraph paragraph, int margin) {
        paragraph.setIndentationLeft(margin);
        paragraph.setIndentationRight(margin);
        paragraph.setSpacingBefore(20);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.getCTP().getPPr().getPBdr().getTop().setSz(BigInteger.valueOf(6));
        write(paragraph, "", Letters.plain(2));
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
    }
}
