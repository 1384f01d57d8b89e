package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;

/**
 * The rows as a table for comparing with the file. It shows the words as written; cells that begin like formulas are
 * not changed, so it is for programs and not for spreadsheets.
 */
@Singleton
class RowsCsv {
    private static final List<String> HEADER = List.of(
            "row",
            "stt",
            "chi_so_noi_dung",
            "noi_dung_thanh_phan",
            "nhiem_vu",
            "chi_tieu",
            "ket_qua",
            "don_vi_chu_tri",
            "don_vi_phoi_hop",
            "thoi_gian_thuc_hien",
            "dimension",
            "lead_keys",
            "schedule_json",
            "targets_json",
            "findings");

    private final ObjectMapper json;

    RowsCsv(ObjectMapper json) {
        this.json = json;
    }

    String of(PlanImport read, List<ImportedRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            rows.forEach(row -> csv.writeRecord(record(row, read.findings())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> record(ImportedRow row, List<Finding> findings) {
        LineContent content = row.content();
        Wording words = content.wording();
        return List.of(
                Integer.toString(row.number()),
                words.ordinal(),
                words.dimension(),
                words.component(),
                words.task(),
                words.target(),
                words.deliverable(),
                words.lead(),
                words.coordinators(),
                words.timing(),
                content.dimensionNumber() == null
                        ? ""
                        : content.dimensionNumber().toString(),
                String.join("|", content.leadKeys()),
                json(content.schedules().toArray(Schedule[]::new)),
                json(content.targets().toArray(TargetMeasure[]::new)),
                findings.stream()
                        .filter(finding -> finding.row() != null && finding.row() == row.number())
                        .map(finding -> finding.code().name())
                        .distinct()
                        .collect(Collectors.joining("|")));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
