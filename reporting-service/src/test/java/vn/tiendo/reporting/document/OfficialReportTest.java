package vn.tiendo.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.reporting.document.AReport.aReport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.report.ReportState;
import vn.tiendo.reporting.report.Section;

class OfficialReportTest {
    private static final int OPENING = 0;
    private static final int FIGURES = 1;
    private static final int TASKS = 2;
    private static final int CLOSING = 3;

    private final AReport report = aReport()
            .with("1.1", "Niêm yết danh sách hộ nghèo", TaskState.VERIFIED, 100, Timeliness.DONE_ON_TIME, null)
            .with(
                    "1.2",
                    "Công khai kế hoạch sử dụng đất",
                    TaskState.IN_PROGRESS,
                    40,
                    Timeliness.OVERDUE,
                    "2025-06-01T00:00:00+07:00")
            .with("1.3", "Đối thoại với nhân dân", TaskState.REPORTED_DONE, 100, Timeliness.DONE_LATE, null);

    @Test
    void opensAsTheRuleOnLettersWants() throws IOException {
        XWPFDocument letter = read(report);

        String opening = textOf(letter.getTables().get(OPENING));
        assertThat(opening)
                .contains("ỦY BAN NHÂN DÂN\nXÃ ĐA LỘC")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")
                .contains("Số:          /BC-UBND")
                .contains("Đa Lộc, ngày 02 tháng 7 năm 2025")
                .doesNotContain("DỰ THẢO");
        assertThat(paragraphs(letter))
                .containsSequence(
                        "BÁO CÁO", "Kết quả 6 tháng đầu năm 2025 thực hiện Kế hoạch cải thiện chỉ số PAPI năm 2025")
                .contains("Kính gửi: Ủy ban nhân dân huyện Ân Thi (qua Phòng Nội vụ huyện Ân Thi).")
                .anySatisfy(text -> assertThat(text)
                        .contains("01/KH-UBND ngày 02/01/2025", "từ ngày 01/01/2025 đến hết ngày 30/06/2025"));
    }

    @Test
    void isADraftWithoutADayUntilItIsSent() throws IOException {
        XWPFDocument letter = read(report.in(ReportState.RETURNED));

        assertThat(textOf(letter.getTables().get(OPENING)))
                .contains("DỰ THẢO", "Đa Lộc, ngày      tháng      năm 2025");
    }

    @Test
    void numbersOnlyThePartsThatSaySomething() throws IOException {
        report.saying(Section.SHORTCOMINGS, "Thiếu kinh phí.\n\nThiếu người.")
                .saying(Section.CAUSES, "Mưa bão kéo dài.")
                .saying(Section.PROPOSALS, "Đề nghị cấp kinh phí.");

        XWPFDocument letter = read(report);

        assertThat(headings(letter))
                .containsExactly(
                        "I. ĐÁNH GIÁ CHUNG",
                        "II. KẾT QUẢ THỰC HIỆN",
                        "1. Số liệu theo nội dung",
                        "2. Tình hình thực hiện từng nhiệm vụ",
                        "III. KHÓ KHĂN, TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
                        "1. Khó khăn, tồn tại, hạn chế",
                        "2. Nguyên nhân",
                        "IV. ĐỀ XUẤT, KIẾN NGHỊ");
        assertThat(paragraphs(letter))
                .containsSequence("Thiếu kinh phí.", "Thiếu người.", "Số nhiệm vụ quá hạn: 1 (mã 1.2).");
    }

    @Test
    void hasNoDifficultiesPartWhereThereAreNone() throws IOException {
        XWPFDocument letter =
                read(aReport().with("1.1", "Đối thoại", TaskState.VERIFIED, 100, Timeliness.DONE_ON_TIME, null));

        assertThat(headings(letter)).noneMatch(heading -> heading.contains("KHÓ KHĂN"));
    }

    @Test
    void saysWhatStoodInTheWayBetweenShortcomingsAndCauses() throws IOException {
        report.saying(Section.CAUSES, "Mưa bão kéo dài.")
                .meeting("Chưa có kinh phí in pa nô.", true, null)
                .meeting("Thiếu người", false, null)
                .meeting("Thiếu máy in", false, "Đã mượn của xã bạn");

        XWPFDocument letter = read(report);

        assertThat(headings(letter))
                .containsSequence(
                        "III. KHÓ KHĂN, TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
                        "1. Khó khăn, tồn tại, hạn chế",
                        "2. Khó khăn, vướng mắc trong thực hiện nhiệm vụ",
                        "3. Nguyên nhân");
        assertThat(paragraphs(letter))
                .containsSequence(
                        "Số khó khăn, vướng mắc chưa được giải quyết: 2; trong đó quá hạn giải quyết: 1."
                                + " Đã được giải quyết trong kỳ: 1.",
                        "- 1.2: Chưa có kinh phí in pa nô. (nêu ngày 10/06/2025; Xã Đa Lộc; hạn đến hết ngày 17/06/2025;"
                                + " quá hạn giải quyết).",
                        "- 1.2: Thiếu người (nêu ngày 10/06/2025; Xã Đa Lộc; hạn đến hết ngày 17/06/2025;"
                                + " đang giải quyết).",
                        "- 1.2: Thiếu máy in (nêu ngày 10/06/2025; Xã Đa Lộc; đã giải quyết ngày 12/06/2025:"
                                + " Đã mượn của xã bạn).");
    }

    @Test
    void saysWhatStoodInTheWayWhereNothingElseIsWrong() throws IOException {
        XWPFDocument letter = read(aReport()
                .with("1.1", "Đối thoại", TaskState.VERIFIED, 100, Timeliness.DONE_ON_TIME, null)
                .meeting("Thiếu máy in", false, "Đã mượn"));

        assertThat(headings(letter))
                .containsSequence(
                        "III. KHÓ KHĂN, TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
                        "1. Khó khăn, vướng mắc trong thực hiện nhiệm vụ");
    }

    @Test
    void tabulatesTheSameFiguresAsTheReport() throws IOException {
        XWPFDocument letter = read(report);

        XWPFTable figures = letter.getTables().get(FIGURES);
        assertThat(row(figures, 1))
                .containsExactly("1", "PAPI 2. Công khai, minh bạch", "3", "3", "2", "1", "66,6", "1");
        assertThat(row(figures, 2)).containsExactly("", "Tổng cộng", "3", "3", "2", "1", "66,6", "1");
        assertThat(paragraphs(letter)).anySatisfy(text -> assertThat(text)
                .contains("Đã hoàn thành: 2, đạt 66,6% số nhiệm vụ phải thực hiện", "được xác nhận: 1"));
    }

    @Test
    void tabulatesEveryTaskUnderAHeadThatIsRepeated() throws IOException {
        XWPFDocument letter = read(report);

        XWPFTable tasks = letter.getTables().get(TASKS);
        assertThat(tasks.getRow(0).isRepeatHeader()).isTrue();
        assertThat(tasks.getNumberOfRows()).isEqualTo(4);
        assertThat(row(tasks, 2))
                .containsExactly(
                        "1.2",
                        "Công khai kế hoạch sử dụng đất",
                        "Công chức Văn hóa - Xã hội xã Đa Lộc",
                        "Đang thực hiện (Quá hạn)",
                        "40",
                        "31/05/2025");
    }

    @Test
    void endsWithRoomToSignAndTheRecipients() throws IOException {
        XWPFDocument letter = read(report);

        String closing = textOf(letter.getTables().get(CLOSING));
        assertThat(closing)
                .contains("Nơi nhận:\n- Như trên;\n- Phòng Nội vụ huyện Ân Thi;\n- Lưu: VT.")
                .endsWith("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
        XWPFParagraph last = letter.getParagraphs().get(letter.getParagraphs().size() - 2);
        assertThat(last.getText()).endsWith("./.");
        assertThat(last.isKeepNext()).as("stays on the page of the signature").isTrue();
    }

    @Test
    void numbersItsPagesFromTheSecondOn() throws IOException {
        XWPFDocument letter = read(report);

        var section = letter.getDocument().getBody().getSectPr();
        assertThat(section.isSetTitlePg()).isTrue();
        assertThat(letter.getHeaderFooterPolicy().getFirstPageHeader().getText())
                .isBlank();
        assertThat(letter.getHeaderFooterPolicy()
                        .getDefaultHeader()
                        .getParagraphs()
                        .get(0)
                        .getCTP()
                        .xmlText())
                .contains("PAGE");
    }

    @Test
    void canBeReadWhateverPeopleHaveTyped() throws IOException {
        report.saying(Section.OVERVIEW, "Dấu \u0001 lạ & <thẻ> \"nháy\" 🙂");

        XWPFDocument letter = read(report);

        assertThat(paragraphs(letter))
                .anySatisfy(
                        text -> assertThat(text).contains("& <thẻ> \"nháy\" 🙂").doesNotContain("\u0001"));
    }

    private static XWPFDocument read(AReport report) throws IOException {
        byte[] file = OfficialReport.docx(report.read());
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> paragraphs(XWPFDocument letter) {
        return letter.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> headings(XWPFDocument letter) {
        return letter.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().getPPr() != null
                        && paragraph.getCTP().getPPr().isSetOutlineLvl())
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> row(XWPFTable table, int number) {
        return table.getRow(number).getTableCells().stream()
                .map(cell -> cell.getText().strip())
                .toList();
    }

    private static String textOf(XWPFTable table) {
        StringBuilder text = new StringBuilder();
        table.getRows().forEach(row -> row.getTableCells().forEach(cell -> cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'))));
        return text.toString().strip();
    }
}
