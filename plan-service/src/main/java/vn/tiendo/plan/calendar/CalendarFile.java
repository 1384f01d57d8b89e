package vn.tiendo.plan.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.platform.event.DayKind;

/** The calendar this service begins with, year by year. */
final class CalendarFile {
    private static final String FILE = "/reference/working-days.csv";

    private CalendarFile() {}

    static SortedMap<Integer, List<CalendarDay>> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(CalendarFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            return lines.stream()
                    .map(CalendarFile::day)
                    .collect(Collectors.groupingBy(
                            day -> day.date().getYear(), TreeMap::new, Collectors.toUnmodifiableList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CalendarDay day(NamedCsvRecord line) {
        return new CalendarDay(
                LocalDate.parse(line.getField("date")),
                DayKind.valueOf(line.getField("kind")),
                line.getField("name"),
                Boolean.parseBoolean(line.getField("official")),
                line.getField("source"));
    }
}
