package vn.tiendo.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.document.Paper.Letters;
import vn.tiendo.reporting.report.ReportView;

/** What stands around the text of a letter: whose it is, to whom it goes and who signs it. */
final class Letterhead {
    private static final int LEFT = 3600;
    private static final int RIGHT = Paper.WIDTH - LEFT;
    private static final int ROOM_TO_SIGN = 5;

    private final ReportView report;
    private final Issuer issuer;

    Letterhead(ReportView report) {
        this.report = report;
        issuer = Issuer.of(report.unit().name());
    }

    /** Issuer and country side by side, number and day below them. The number is given when the letter is registered. */
    void open(XWPFDocument document) {
        XWPFTable table = Grid.fixed(document, LEFT, RIGHT);
        table.removeBorders();
        XWPFTableCell own = table.getRow(0).getCell(0);
        if (issuer.above() != null) {
            Issuer above = Issuer.of(issuer.above());
            above.letterhead().forEach(line -> centred(own, line, Letters.plain(12)));
        }
        issuer.letterhead().forEach(line -> centred(own, line, Letters.bold(13)));
        Paper.rule(own.addParagraph(), 1125);
        XWPFTableCell country = table.getRow(0).getCell(1);
        centred(country, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Letters.bold(12));
        centred(country, "Độc lập - Tự do - Hạnh phúc", Letters.bold(13));
        Paper.rule(country.addParagraph(), 1090);
        XWPFTableRow second = table.createRow();
        centred(second.getCell(0), "Số:          /BC-" + issuer.sign(), Letters.plain(13));
        if (isDraft()) {
            centred(second.getCell(0), "DỰ THẢO", Letters.bold(13));
        }
        String placeAndDate = Vietnamese.placeAndDate(issuer.place(), sentOn(), writtenIn());
        centred(second.getCell(1), placeAndDate, Letters.italic(13));
    }

    /** Recipients on the left, on the right who signs and room to do so; nobody's name, for nobody has signed. */
    void close(XWPFDocument document) {
        // A page that holds a signature and nothing it is put under could be put under anything.
        document.getLastParagraph().setKeepNext(true);
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
        gap.setKeepNext(true);
        XWPFTable table = Grid.fixed(document, Paper.WIDTH / 2, Paper.WIDTH / 2);
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell recipients = table.getRow(0).getCell(0);
        Paper.write(first(recipients), "Nơi nhận:", new Letters(12, true, true));
        recipients().forEach(line -> Paper.write(recipients.addParagraph(), line, Letters.plain(11)));
        XWPFTableCell signature = table.getRow(0).getCell(1);
        issuer.signature().forEach(line -> centred(signature, line, Letters.bold(Paper.TEXT)));
        for (int i = 0; i < ROOM_TO_SIGN; i++) {
            centred(signature, "", Letters.plain(Paper.TEXT));
        }
    }

    Issuer issuer() {
        return issuer;
    }

    String addressee() {
        @Nullable UnitRef through = report.through();
        String to = Issuer.of(report.recipient().name()).name();
        return through == null ? to : to + " (qua " + Issuer.of(through.name()).name() + ")";
    }

    private List<String> recipients() {
        List<String> lines = new ArrayList<>(List.of("- Như trên;"));
        @Nullable UnitRef through = report.through();
        if (through != null) {
            lines.add("- " + Issuer.of(through.name()).name() + ";");
        }
        lines.add("- Lưu: VT.");
        return lines;
    }

    private boolean isDraft() {
        return report.state().isOpen();
    }

    private @Nullable LocalDate sentOn() {
        return isDraft() || report.submittedAt() == null
                ? null
                : VietnamTime.dayOf(report.submittedAt().toInstant());
    }

    private int writtenIn() {
        return VietnamTime.dayOf(report.compilation().compiledAt().toInstant()).getYear();
    }

    private static void centred(XWPFTableCell cell, String text, Letters letters) {
        XWPFParagraph paragraph =
                cell.getText().isEmpty() && cell.getParagraphs().size() == 1 ? first(cell) : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        Paper.write(paragraph, text, letters);
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphArray(0);
    }
}
