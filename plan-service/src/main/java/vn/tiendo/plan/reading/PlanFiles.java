package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reading.ReadingFinding.Code;
import vn.tiendo.plan.reading.table.Allowance;
import vn.tiendo.plan.reading.table.RawTable;
import vn.tiendo.plan.reading.table.Tables;
import vn.tiendo.plan.reading.table.UnreadableFile;

/** Reads the task rows of a .docx, .xlsx or .csv file. */
public final class PlanFiles {
    public static final int MAX_ROWS = 5_000;

    private static final Set<Column> NEEDED = EnumSet.of(Column.TASK, Column.LEAD, Column.TIMING);

    private PlanFiles() {}

    /**
     * Reads the rows of a file of at most {@link Tables#MAX_BYTES} bytes; its type is told from the content.
     *
     * @throws UnreadableFile with the reason, if the file holds no task table or must not be opened
     */
    public static PlanReading read(byte[] content) {
        List<RawTable> tables = Tables.in(content);
        boolean allHidden = tables.stream().allMatch(RawTable::hidden);
        RowAssembler assembler = new RowAssembler();
        List<ReadingFinding> findings = new ArrayList<>();
        for (RawTable table : tables) {
            if (!table.hidden() || allHidden) {
                assembler.read(table);
            } else if (HeadingRows.in(table) != null) {
                findings.add(new ReadingFinding(Code.SHEET_HIDDEN, null, null, table.name()));
            }
        }
        tables.stream()
                .map(RawTable::convertedFrom)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(from -> findings.add(new ReadingFinding(Code.TEXT_CONVERTED, null, null, from)));
        if (assembler.known().isEmpty()) {
            throw noTable(tables);
        }
        if (assembler.drafts().size() > MAX_ROWS) {
            throw UnreadableFile.tooManyRows(MAX_ROWS);
        }
        if (assembler.drafts().isEmpty()) {
            throw UnreadableFile.notATable();
        }
        if (!assembler.known().contains(Column.LEAD)) {
            throw UnreadableFile.columnsMissing(Column.LEAD.csvName());
        }
        findings.addAll(assembler.findings());
        missing(assembler.known())
                .forEach(column ->
                        findings.add(new ReadingFinding(Code.COLUMN_MISSING, null, column, column.csvName())));
        return finished(assembler, findings);
    }

    private static PlanReading finished(RowAssembler assembler, List<ReadingFinding> findings) {
        // Lines that were joined and cells that were filled down count once more.
        Allowance allowance = new Allowance();
        List<PlanRow> rows = new ArrayList<>();
        for (Draft draft : assembler.drafts()) {
            if (!assembler.known().contains(Column.COORDINATORS)) {
                draft.partLead();
            }
            PlanRow row = draft.finished(rows.size() + 1);
            for (Column column : Column.values()) {
                allowance.take(row.text(column), longest(column), row.source());
            }
            rows.add(row);
            findings.addAll(about(row, assembler.known()));
        }
        return new PlanReading(rows, assembler.known(), findings);
    }

    /** What a person may write into the line by hand, so that every line that was read can be corrected. */
    private static int longest(Column column) {
        return switch (column) {
            case LEAD, COORDINATORS, TIMING -> 5_000;
            case TARGET -> 20_000;
            default -> Allowance.CELL;
        };
    }

    private static List<ReadingFinding> about(PlanRow row, Set<Column> known) {
        List<ReadingFinding> findings = new ArrayList<>();
        for (Repair repair : row.repairs()) {
            Code code = codeOf(repair.kind());
            if (code != null) {
                String quote = repair.quote().isEmpty() ? repair.source().label() : repair.quote();
                findings.add(new ReadingFinding(code, row.number(), repair.column(), quote));
            }
        }
        empty(row, Column.TASK, Code.TASK_EMPTY, known, findings);
        empty(row, Column.LEAD, Code.LEAD_EMPTY, known, findings);
        empty(row, Column.TIMING, Code.TIMING_EMPTY, known, findings);
        return findings;
    }

    private static @Nullable Code codeOf(Repair.Kind kind) {
        return switch (kind) {
            case JOINED -> Code.ROW_JOINED;
            case SYLLABLE_KEPT_ONCE -> Code.SYLLABLE_KEPT_ONCE;
            case SHIFT_REPAIRED -> Code.SHIFT_REPAIRED;
            case LEAD_PARTED -> Code.LEAD_PARTED;
            case HIDDEN_IN_SOURCE -> Code.ROW_HIDDEN;
            case FILLED_DOWN -> null;
        };
    }

    private static void empty(PlanRow row, Column column, Code code, Set<Column> known, List<ReadingFinding> findings) {
        if (known.contains(column) && row.text(column).isBlank()) {
            findings.add(
                    new ReadingFinding(code, row.number(), column, row.source().label()));
        }
    }

    private static List<Column> missing(Set<Column> known) {
        return EnumSet.complementOf(EnumSet.copyOf(known)).stream()
                .filter(NEEDED::contains)
                .toList();
    }

    private static UnreadableFile noTable(List<RawTable> tables) {
        Set<Column> best = HeadingRows.best(tables);
        if (best.size() < 2) {
            return UnreadableFile.notATable();
        }
        return UnreadableFile.columnsMissing(
                missing(best).stream().map(Column::csvName).collect(Collectors.joining(",")));
    }
}
