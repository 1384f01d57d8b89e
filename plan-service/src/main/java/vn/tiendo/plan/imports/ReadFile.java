package vn.tiendo.plan.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.plan.finding.FindingCode;
import vn.tiendo.plan.finding.LineFindings;
import vn.tiendo.plan.line.LineReader;
import vn.tiendo.plan.line.Wording;
import vn.tiendo.plan.proposal.ActorNames;
import vn.tiendo.plan.proposal.BodyFindings;
import vn.tiendo.plan.reading.Column;
import vn.tiendo.plan.reading.PlanFiles;
import vn.tiendo.plan.reading.PlanReading;
import vn.tiendo.plan.reading.PlanRow;
import vn.tiendo.plan.reading.ReadingFinding;
import vn.tiendo.plan.reading.body.Body;
import vn.tiendo.plan.reading.body.BodyReader;
import vn.tiendo.plan.reading.body.Fact;
import vn.tiendo.plan.reading.body.Statement;
import vn.tiendo.plan.reading.table.Paragraphs;
import vn.tiendo.plan.reading.table.UnreadableFile;
import vn.tiendo.platform.calendar.WorkingCalendar;

/** All that was understood of a file. */
record ReadFile(List<ImportedRow> rows, List<Statement> statements, List<Finding> findings) {

    static ReadFile of(byte[] content, LineReader reader, WorkingCalendar calendar) {
        try {
            return of(PlanFiles.read(content), new Body(Paragraphs.in(content)), reader, calendar);
        } catch (UnreadableFile refusal) {
            throw ImportProblem.of(refusal);
        }
    }

    private static ReadFile of(PlanReading reading, Body body, LineReader reader, WorkingCalendar calendar) {
        List<Statement> statements = BodyReader.read(body, reader.year(), new ActorNames(reader.actors()));
        List<ImportedRow> rows = rows(reading.rows(), reader.titled(title(statements)));
        List<Finding> findings = new ArrayList<>();
        for (ReadingFinding about : reading.findings()) {
            @Nullable FindingCode code = code(about.code());
            if (code != null) {
                findings.add(placed(about, code, rows));
            }
        }
        for (ImportedRow row : rows) {
            LineFindings.of(row.content(), reader.actors(), calendar)
                    .forEach(finding -> findings.add(
                            finding.ofRow(row.number(), row.content().code())));
        }
        findings.addAll(BodyFindings.of(
                body.texts(), statements, reader.year(), reader.actors().home().name()));
        return new ReadFile(rows, statements, findings);
    }

    private static String title(List<Statement> statements) {
        return statements.stream()
                .map(Statement::fact)
                .filter(Fact.Title.class::isInstance)
                .map(fact -> ((Fact.Title) fact).text())
                .findFirst()
                .orElse("");
    }

    /** Codes count the rows of each ordinal, so they do not move when another part of the table grows. */
    private static List<ImportedRow> rows(List<PlanRow> read, LineReader reader) {
        Map<String, Integer> counts = new HashMap<>();
        List<ImportedRow> rows = new ArrayList<>();
        for (PlanRow row : read) {
            Wording words = words(row);
            String ordinal = ordinal(words.ordinal());
            String code = ordinal + "." + counts.merge(ordinal, 1, Integer::sum);
            rows.add(new ImportedRow(row.number(), row.source().label(), reader.read(code, row.number(), words)));
        }
        return rows;
    }

    private static String ordinal(String written) {
        String plain = written.replaceAll("[^\\p{L}\\p{N}.]", "").replaceAll("\\.+$", "");
        return plain.isEmpty() ? "0" : plain.substring(0, Math.min(plain.length(), 20));
    }

    private static Wording words(PlanRow row) {
        return new Wording(
                row.text(Column.ORDINAL),
                row.text(Column.DIMENSION),
                row.text(Column.COMPONENT),
                row.text(Column.TASK),
                row.text(Column.TARGET),
                row.text(Column.DELIVERABLE),
                row.text(Column.LEAD),
                row.text(Column.COORDINATORS),
                row.text(Column.TIMING));
    }

    private static Finding placed(ReadingFinding about, FindingCode code, List<ImportedRow> rows) {
        @Nullable Column column = about.column();
        Finding finding = Finding.of(code, column == null ? null : column.csvName(), about.quote(), about.quote());
        @Nullable Integer number = about.row();
        return number == null
                ? finding
                : finding.ofRow(number, rows.get(number - 1).content().code());
    }

    /** Null for what the findings about the row's content say as well. */
    private static @Nullable FindingCode code(ReadingFinding.Code code) {
        return switch (code) {
            case ROW_JOINED, SYLLABLE_KEPT_ONCE -> FindingCode.ROW_REPAIRED;
            case SHIFT_REPAIRED -> FindingCode.ROW_SHIFTED;
            case LEAD_PARTED -> FindingCode.LEAD_PARTED;
            case ROW_HIDDEN -> FindingCode.ROW_HIDDEN;
            case COLUMN_HIDDEN -> FindingCode.COLUMN_HIDDEN;
            case SHEET_HIDDEN -> FindingCode.SHEET_HIDDEN;
            case TEXT_OUTSIDE_TABLE -> FindingCode.TEXT_OUTSIDE_TABLE;
            case COLUMN_NOT_UNDERSTOOD -> FindingCode.COLUMN_NOT_UNDERSTOOD;
            case COLUMN_MISSING -> FindingCode.COLUMN_MISSING;
            case TEXT_CONVERTED -> FindingCode.TEXT_CONVERTED;
            case TASK_EMPTY, LEAD_EMPTY, TIMING_EMPTY -> null;
        };
    }
}
