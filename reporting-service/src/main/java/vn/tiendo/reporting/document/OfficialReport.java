package vn.tiendo.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.consolidation.Consolidation;
import vn.tiendo.reporting.difficulty.DifficultyAtCutOff;
import vn.tiendo.reporting.document.Paper.Letters;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.finding.OpenFinding;
import vn.tiendo.reporting.report.ReportView;
import vn.tiendo.reporting.report.Section;

/** A report as the letter that is signed and sent. Parts about which nothing was written are left out. */
final class OfficialReport {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V"};

    private final ReportView report;
    private final Compilation work;
    private final Letterhead letterhead;
    private final String period;
    private final XWPFDocument document = Paper.a4();
    private int part;
    private int subpart;

    private OfficialReport(ReportView report) {
        this.report = report;
        work = report.compilation();
        letterhead = new Letterhead(report);
        period = Vietnamese.period(report.period(), report.year());
    }

    static byte[] docx(ReportView report) {
        OfficialReport letter = new OfficialReport(report);
        try (XWPFDocument document = letter.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            letter.write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        describeFile();
        letterhead.open(document);
        title();
        opening();
        overview();
        results();
        difficulties();
        narrative("PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI", Section.NEXT_STEPS);
        narrative("ĐỀ XUẤT, KIẾN NGHỊ", Section.PROPOSALS);
        Paper.body(
                document,
                "Trên đây là báo cáo kết quả " + period + " thực hiện "
                        + work.plan().title() + " của " + letterhead.issuer().name() + "./.");
        letterhead.close(document);
    }

    private void describeFile() {
        CoreProperties file = document.getProperties().getCoreProperties();
        file.setTitle("Báo cáo " + subject());
        file.setCreator(letterhead.issuer().name());
        file.setCreated(Optional.of(Date.from(work.compiledAt().toInstant())));
    }

    private String subject() {
        OfLine line = work.line();
        String what = line == null ? "" : "nhiệm vụ " + line.code() + " “" + line.task() + "” của ";
        return "Kết quả " + period + " thực hiện " + what + work.plan().title();
    }

    private void title() {
        XWPFParagraph kind = document.createParagraph();
        kind.setSpacingBefore(360);
        Paper.centred(kind, "BÁO CÁO", Letters.bold(Paper.TEXT));
        Paper.centred(document.createParagraph(), subject(), Letters.bold(Paper.TEXT));
        Paper.rule(document.createParagraph(), 3540);
        XWPFParagraph to = document.createParagraph();
        to.setSpacingBefore(240);
        to.setSpacingAfter(120);
        Paper.centred(to, "Kính gửi: " + letterhead.addressee() + ".", Letters.plain(Paper.TEXT));
    }

    private void opening() {
        Compilation.Plan plan = work.plan();
        Paper.body(
                document,
                "Thực hiện " + plan.title() + " (văn bản số " + plan.documentCode() + " ngày "
                        + Vietnamese.day(plan.issuedOn()) + "), "
                        + letterhead.issuer().name() + " báo cáo kết quả " + period
                        + " như sau (số liệu từ ngày " + Vietnamese.day(work.dataFrom()) + " đến hết ngày "
                        + Vietnamese.day(work.dataTo()) + "):");
    }

    private void overview() {
        part("ĐÁNH GIÁ CHUNG");
        text(Section.OVERVIEW);
        Figures counts = work.figures().counts();
        String share = counts.percentDone() == null
                ? ""
                : ", đạt " + Vietnamese.percent(counts.percentDone()) + "% số nhiệm vụ phải thực hiện";
        Paper.body(
                document,
                "Tổng số nhiệm vụ: " + counts.total() + "; phải thực hiện: " + counts.applicable()
                        + " (không tính nhiệm vụ không phát sinh hoặc không còn trong kế hoạch). Đã hoàn thành: "
                        + counts.done() + share + "; trong đó đã được xác nhận: " + counts.verified()
                        + ". Số nhiệm vụ có thực hiện trong kỳ: "
                        + work.figures().workedOn().size() + "; số minh chứng trong kỳ: "
                        + work.figures().evidence() + ".");
    }

    private void results() {
        part("KẾT QUẢ THỰC HIỆN");
        text(Section.RESULTS);
        if (report.consolidation() != null) {
            subpart("Tổng hợp báo cáo của các đơn vị");
            consolidation(report.consolidation());
        }
        subpart("Số liệu theo nội dung");
        ReportTables.dimensions(document, work);
        subpart("Tình hình thực hiện từng nhiệm vụ");
        ReportTables.tasks(document, work.tasks());
    }

    private void consolidation(Consolidation sum) {
        Paper.body(
                document,
                "Số báo cáo phải có: " + sum.owed() + "; đã được tiếp nhận: " + sum.accepted()
                        + ". Tỷ lệ của từng đơn vị và của tổng số đều tính trên số nhiệm vụ phải thực hiện.");
        ReportTables.units(document, sum);
        if (!sum.missing().isEmpty()) {
            String names = sum.missing().stream().map(Vietnamese::missing).collect(Collectors.joining("; "));
            Paper.body(document, "Chưa có trong số liệu tổng hợp: " + names + ".");
        }
    }

    private void difficulties() {
        List<TaskAtCutOff> overdue = work.tasks().stream()
                .filter(task -> task.timeliness() == Timeliness.OVERDUE)
                .toList();
        boolean shortcomings = report.narrative().containsKey(Section.SHORTCOMINGS)
                || !overdue.isEmpty()
                || !work.findings().isEmpty();
        boolean causes = report.narrative().containsKey(Section.CAUSES);
        if (!shortcomings && !causes && work.difficulties().isEmpty()) {
            return;
        }
        part("KHÓ KHĂN, TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN");
        if (shortcomings) {
            subpart("Khó khăn, tồn tại, hạn chế");
            text(Section.SHORTCOMINGS);
        }
        if (!overdue.isEmpty()) {
            String codes = overdue.stream().map(TaskAtCutOff::code).collect(Collectors.joining(", "));
            Paper.body(document, "Số nhiệm vụ quá hạn: " + overdue.size() + " (mã " + codes + ").");
        }
        findings();
        met();
        if (causes) {
            subpart("Nguyên nhân");
            text(Section.CAUSES);
        }
    }

    private void findings() {
        if (work.findings().isEmpty()) {
            return;
        }
        long overdue = work.findings().stream().filter(OpenFinding::overdue).count();
        Paper.body(
                document,
                "Số kết luận kiểm tra chưa khắc phục xong: " + work.findings().size() + "; trong đó quá hạn khắc phục: "
                        + overdue + ".");
        work.findings().forEach(finding -> Paper.body(document, Vietnamese.finding(finding)));
    }

    private void met() {
        List<DifficultyAtCutOff> all = work.difficulties();
        if (all.isEmpty()) {
            return;
        }
        subpart("Khó khăn, vướng mắc trong thực hiện nhiệm vụ");
        long open = all.stream()
                .filter(met -> met.status() == DifficultyStatus.OPEN)
                .count();
        long overdue = all.stream().filter(DifficultyAtCutOff::overdue).count();
        Paper.body(
                document,
                "Số khó khăn, vướng mắc chưa được giải quyết: " + open + "; trong đó quá hạn giải quyết: " + overdue
                        + ". Đã được giải quyết trong kỳ: " + (all.size() - open) + ".");
        all.forEach(met -> Paper.body(document, Vietnamese.difficulty(met)));
    }

    private void narrative(String title, Section section) {
        if (report.narrative().containsKey(section)) {
            part(title);
            text(section);
        }
    }

    private void text(Section section) {
        Paper.body(document, report.narrative().getOrDefault(section, ""));
    }

    private void part(String title) {
        Paper.heading(document, 1, ROMAN[part++] + ". " + title);
        subpart = 0;
    }

    private void subpart(String title) {
        Paper.heading(document, 2, ++subpart + ". " + title);
    }
}
