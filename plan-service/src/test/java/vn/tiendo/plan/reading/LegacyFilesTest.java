package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.tiendo.plan.reading.ReadingFinding.Code;

class LegacyFilesTest {
    private static final String[][] TABLE = {
        {"TT", "NhiÖm vô", "§¬n vÞ chñ tr×", "Thêi gian"}, {"1", "Niªm yÕt gi¸ ®Êt", "C«ng an x·", "Th\u00ADêng xuyªn"}
    };

    @Test
    void readsACsvFileInAnOldCharacterSetAndSaysSo() {
        String csv = "TT;NhiÖm vô;§¬n vÞ chñ tr×;Thêi gian\n1;Niªm yÕt gi¸ ®Êt;C«ng an x·;Th\u00ADêng xuyªn\n";

        assertConverted(PlanFiles.read(csv.getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void readsWordRunsInAnOldFont() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = table(document);
            for (int row = 0; row < TABLE.length; row++) {
                for (int column = 0; column < TABLE[row].length; column++) {
                    XWPFRun run = table.getRow(row)
                            .getCell(column)
                            .getParagraphs()
                            .get(0)
                            .createRun();
                    run.setFontFamily(".VnTime");
                    run.setText(TABLE[row][column]);
                }
            }

            assertConverted(PlanFiles.read(bytes(document)));
        }
    }

    @Test
    void readsAWordDocumentWhoseStandardFontIsOld() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTStyles styles = CTStyles.Factory.newInstance();
            var normal = styles.addNewStyle();
            normal.setStyleId("Normal");
            normal.setType(STStyleType.PARAGRAPH);
            normal.setDefault(Boolean.TRUE);
            CTFonts fonts = normal.addNewRPr().addNewRFonts();
            fonts.setAscii(".VnTime");
            document.createStyles().setStyles(styles);
            XWPFTable table = table(document);
            for (int row = 0; row < TABLE.length; row++) {
                for (int column = 0; column < TABLE[row].length; column++) {
                    table.getRow(row).getCell(column).setText(TABLE[row][column]);
                }
            }

            assertConverted(PlanFiles.read(bytes(document)));
        }
    }

    @Test
    void readsAWorkbookWhoseCellsHaveAnOldFont() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFFont font = book.createFont();
            font.setFontName(".VnTime");
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font);
            var sheet = book.createSheet("Phu luc");
            for (int at = 0; at < TABLE.length; at++) {
                XSSFRow row = sheet.createRow(at);
                for (int column = 0; column < TABLE[at].length; column++) {
                    var cell = row.createCell(column);
                    cell.setCellStyle(style);
                    cell.setCellValue(TABLE[at][column]);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            assertConverted(PlanFiles.read(out.toByteArray()));
        }
    }

    private static XWPFTable table(XWPFDocument document) {
        return document.createTable(TABLE.length, TABLE[0].length);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void assertConverted(PlanReading reading) {
        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.text(Column.TASK)).isEqualTo("Niêm yết giá đất");
            assertThat(row.text(Column.LEAD)).isEqualTo("Công an xã");
            assertThat(row.text(Column.TIMING)).isEqualTo("Thường xuyên");
        });
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.TEXT_CONVERTED);
            assertThat(finding.quote()).isEqualTo("TCVN3 (ABC)");
        });
    }
}
