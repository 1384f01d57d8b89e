package vn.tiendo.reporting.published;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.text.SpreadsheetCsv;

/** Public lists as tables: UTF-8 with a mark that spreadsheets need, column names that programs read. */
final class PublishedCsv {
    private PublishedCsv() {}

    static String plans(List<PublishedQueries.Plan> plans) {
        return table(
                DataSet.PLANS,
                plans.stream()
                        .map(plan -> cells(
                                plan.id(),
                                plan.version(),
                                plan.unit().id(),
                                plan.unit().name(),
                                plan.year(),
                                plan.title(),
                                plan.documentCode(),
                                plan.issuedOn())));
    }

    static String progress(List<PublishedQueries.Progress> plans) {
        return table(
                DataSet.PROGRESS,
                plans.stream()
                        .map(plan -> cells(
                                plan.planId(),
                                plan.unit().id(),
                                plan.unit().name(),
                                plan.year(),
                                plan.asOf(),
                                plan.applicable(),
                                plan.done(),
                                plan.overdue(),
                                plan.percentDone())));
    }

    static String reports(List<PublishedQueries.Report> reports) {
        return table(
                DataSet.REPORTS,
                reports.stream()
                        .map(report -> cells(
                                report.id(),
                                report.unit().id(),
                                report.unit().name(),
                                report.year(),
                                report.period(),
                                report.dataFrom(),
                                report.dataTo(),
                                report.late(),
                                report.submittedAt(),
                                report.acceptedAt())));
    }

    private static String table(DataSet set, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(SpreadsheetCsv.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(set.columnNames());
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values).map(SpreadsheetCsv::cell).toList();
    }
}
