package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import vn.tiendo.plan.reading.table.Paragraphs;

class TextBoxesTest {
    private static final String NAMES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'";

    private final XWPFDocument document = new XWPFDocument();
    private final XWPFParagraph first = document.createParagraph();
    private final XWPFTable table = document.createTable(2, 3);

    TextBoxesTest() {
        fill(table.getRow(0), "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian");
        fill(table.getRow(1), "Thu gom rác", "Công an xã", "Hằng tháng");
    }

    @Test
    void givesTheTextOfABoxToItsCellBelowTheParagraphItHangsOn() throws IOException {
        XWPFParagraph task = table.getRow(1).getCell(0).getParagraphArray(0);
        hang(task, drawn(box("tại chợ", "và bến đò")));
        task.createRun().setText(" hai bên đường");

        assertThat(task()).isEqualTo("Thu gom rác hai bên đường\ntại chợ\nvà bến đò");
    }

    @Test
    void readsABoxThatIsThereOnceMoreForOldProgramsOnce() throws IOException {
        hang(
                table.getRow(1).getCell(0).getParagraphArray(0),
                "<mc:AlternateContent><mc:Choice Requires='wps'>" + drawn(box("tại chợ"))
                        + "</mc:Choice><mc:Choice Requires='v'>" + old(box("tại chợ")) + "</mc:Choice><mc:Fallback>"
                        + old(box("tại chợ")) + "</mc:Fallback></mc:AlternateContent>");

        assertThat(task()).isEqualTo("Thu gom rác\ntại chợ");
    }

    @Test
    void readsTheBoxesOfOldPrograms() throws IOException {
        XWPFTableRow row = table.getRow(1);
        row.getCell(2).removeParagraph(0);
        hang(row.getCell(2).addParagraph(), old(box("Quý III/2025")));

        assertThat(PlanFiles.read(bytes()).rows().get(0).text(Column.TIMING)).isEqualTo("Quý III/2025");
    }

    @Test
    void readsTheTableInABoxAsATableOfItsOwn() throws IOException {
        hang(
                first,
                drawn("<w:txbxContent><w:tbl><w:tr>" + cell("Nhiệm vụ") + cell("Đơn vị chủ trì") + cell("Thời gian")
                        + "</w:tr><w:tr>" + cell("Trồng cây") + cell("Trạm y tế xã") + cell("Quý I")
                        + "</w:tr></w:tbl><w:p/></w:txbxContent>"));

        assertThat(PlanFiles.read(bytes()).rows())
                .extracting(row -> row.text(Column.TASK))
                .containsExactly("Trồng cây", "Thu gom rác");
    }

    @Test
    void readsTheBoxesOfTheBodyAsParagraphsThatCutNoOther() throws IOException {
        first.createRun().setText("Ủy ban nhân dân xã ban ");
        hang(first, drawn(box("DỰ THẢO", "Lần 2")));
        first.createRun().setText("hành kế hoạch");

        assertThat(Paragraphs.in(bytes())).startsWith("DỰ THẢO", "Lần 2", "Ủy ban nhân dân xã ban hành kế hoạch");
    }

    private String task() throws IOException {
        return PlanFiles.read(bytes()).rows().get(0).text(Column.TASK);
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void fill(XWPFTableRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.getCell(i).setText(cells[i]);
        }
    }

    private static void hang(XWPFParagraph paragraph, String shape) {
        CTR run = paragraph.createRun().getCTR();
        try {
            run.set(XmlObject.Factory.parse("<w:r " + NAMES + ">" + shape + "</w:r>")
                    .selectPath(
                            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ./w:r")[
                    0]);
        } catch (XmlException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static String box(String... paragraphs) {
        StringBuilder box = new StringBuilder("<w:txbxContent>");
        for (String paragraph : paragraphs) {
            box.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return box.append("</w:txbxContent>").toString();
    }

    private static String drawn(String content) {
        return "<w:drawing><wps:wsp><wps:txbx>" + content + "</wps:txbx></wps:wsp></w:drawing>";
    }

    private static String old(String content) {
        return "<w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
