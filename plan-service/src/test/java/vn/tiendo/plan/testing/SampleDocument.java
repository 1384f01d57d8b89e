package vn.tiendo.plan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A plan as a .docx file: letterhead and signature laid out in tables, a body, and an appendix of one task. */
public final class SampleDocument {
    private static final List<String> HEADINGS =
            List.of("TT", "Chỉ số nội dung", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian thực hiện");
    private static final List<String> TASK =
            List.of("1", "Tham gia của người dân", "Lập hộp thư góp ý", "Văn phòng UBND xã");

    private SampleDocument() {}

    /** @param authority the last lines of the signature */
    public static byte[] with(List<String> body, String... authority) {
        return document("Nâng cao chất lượng phục vụ năm 2025", "Quý II/2025", body, authority);
    }

    /** Its one task is to be done when {@code timing} says. */
    public static byte[] titled(String title, String timing) {
        return document(title, timing, List.of(), "CHỦ TỊCH");
    }

    private static byte[] document(String title, String timing, List<String> body, String... authority) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFTable head = document.createTable(2, 2);
            head.getRow(0).getCell(0).setText("ỦY BAN NHÂN DÂN");
            head.getRow(0).getCell(0).addParagraph().createRun().setText("XÃ ĐA LỘC");
            head.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            head.getRow(1).getCell(0).setText("Số: 77/KH-UBND");
            head.getRow(1).getCell(1).setText("Đa Lộc, ngày 06 tháng 01 năm 2025");
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText(title);
            body.forEach(text -> document.createParagraph().createRun().setText(text));
            XWPFTable foot = document.createTable(1, 2);
            foot.getRow(0).getCell(0).setText("Nơi nhận:");
            foot.getRow(0).getCell(0).addParagraph().createRun().setText("- Công an xã (t/h);");
            foot.getRow(0).getCell(0).addParagraph().createRun().setText("- Đài phát thanh tỉnh (b/c).");
            foot.getRow(0).getCell(1).setText("TM. ỦY BAN NHÂN DÂN");
            for (String line : authority) {
                foot.getRow(0).getCell(1).addParagraph().createRun().setText(line);
            }
            document.createParagraph();
            XWPFTable tasks = document.createTable(2, HEADINGS.size());
            for (int i = 0; i < HEADINGS.size(); i++) {
                tasks.getRow(0).getCell(i).setText(HEADINGS.get(i));
                tasks.getRow(1).getCell(i).setText(i < TASK.size() ? TASK.get(i) : timing);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
