package vn.tiendo.plan.reading.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.reading.legacy.DecodedText;

/** A csv file: its character set and separator are found out, not asked for. */
final class CsvTable {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 40;

    private CsvTable() {}

    static RawTable in(byte[] content) {
        DecodedText decoded = DecodedText.of(content).orElseThrow(() -> UnreadableFile.unsupportedType("encoding"));
        String text = decoded.text();
        if (text.indexOf('\0') >= 0) {
            throw UnreadableFile.unsupportedType("binary");
        }
        char separator = separatorOf(text);
        Allowance allowance = new Allowance();
        List<RawRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = reader(text, separator)) {
            for (CsvRecord line : records) {
                RawRow row = row(line, allowance);
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > Tables.MAX_RAW_ROWS) {
                    throw UnreadableFile.tooManyRows(Tables.MAX_RAW_ROWS);
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw UnreadableFile.damaged("csv");
        }
        return new RawTable("csv", rows, true, false, Set.of(), decoded.convertedFrom());
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize((int) Tables.MAX_BYTES)
                .ofCsvRecord(text);
    }

    private static RawRow row(CsvRecord line, Allowance allowance) {
        SourceLocation place = new SourceLocation(SourceLocation.Kind.LINE, "", (int) line.getStartingLineNumber());
        List<RawCell> cells = new ArrayList<>();
        for (String field : line.getFields()) {
            Allowance.refuseLongCell(field.length(), place);
            cells.add(new RawCell(allowance.take(Tables.clean(field), place), cells.size(), 1, RawCell.Merge.NONE));
        }
        return new RawRow(place, cells, false);
    }

    /** The separator that cuts the first records into the most fields; Excel's own hint {@code sep=} wins. */
    private static char separatorOf(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        char best = ',';
        long most = -1;
        for (char candidate : SEPARATORS) {
            long fields = fieldsUnder(text, candidate);
            if (fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
    }

    private static long fieldsUnder(String text, char separator) {
        try (CsvReader<CsvRecord> records = reader(text, separator)) {
            return records.stream()
                    .limit(SAMPLE)
                    .mapToLong(line ->
                            line.getFields().stream().filter(f -> !f.isBlank()).count())
                    .filter(fields -> fields > 1)
                    .sum();
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
