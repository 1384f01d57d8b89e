package vn.tiendo.plan.framework;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.tiendo.platform.event.FrameworkEvent.Component;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;

/** The starter sets this service ships with: only what is public of each index. A set's lines stand together. */
final class StarterFile {
    private static final String FILE = "/reference/frameworks.csv";
    private static final long FIRST_VERSION = 1;

    private StarterFile() {}

    static List<FrameworkState> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(StarterFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<String, List<NamedCsvRecord>> sets = new LinkedHashMap<>();
            for (NamedCsvRecord line : lines) {
                sets.computeIfAbsent(line.getField("id"), id -> new ArrayList<>())
                        .add(line);
            }
            return sets.values().stream().map(StarterFile::set).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FrameworkState set(List<NamedCsvRecord> lines) {
        NamedCsvRecord head = lines.get(0);
        Map<String, List<NamedCsvRecord>> areas = new LinkedHashMap<>();
        lines.forEach(line -> areas.computeIfAbsent(line.getField("number"), number -> new ArrayList<>())
                .add(line));
        return new FrameworkState(
                UUID.fromString(head.getField("id")),
                FIRST_VERSION,
                head.getField("index"),
                null,
                null,
                head.getField("name"),
                true,
                false,
                areas.values().stream().map(StarterFile::area).toList(),
                List.of(),
                NotApplicableRule.LEFT_OUT);
    }

    private static Dimension area(List<NamedCsvRecord> lines) {
        NamedCsvRecord head = lines.get(0);
        return new Dimension(
                Integer.parseInt(head.getField("number")),
                head.getField("dimension"),
                lines.stream()
                        .map(line -> new Component(line.getField("code"), line.getField("component"), List.of()))
                        .toList(),
                new BigDecimal(head.getField("maximum")));
    }
}
