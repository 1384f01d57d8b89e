package vn.tiendo.plan.unit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.plan.unit.dated.Succession;
import vn.tiendo.platform.event.UnitEvent.SuccessionKind;
import vn.tiendo.platform.unit.Unit;

/** The successions this service begins with; those of an ended unit's bodies follow from it. */
final class SuccessionFile {
    private static final String FILE = "/reference/unit-successions.csv";

    private SuccessionFile() {}

    static List<Succession> read(List<Unit> units) {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(SuccessionFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            return lines.stream()
                    .map(SuccessionFile::succession)
                    .flatMap(one -> withBodies(one, units))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Succession> withBodies(Succession succession, List<Unit> units) {
        Map<String, UUID> heirs = new HashMap<>();
        for (Unit unit : units) {
            if (unit.actorKey() != null && unit.path().contains(succession.to())) {
                heirs.put(unit.actorKey(), unit.id());
            }
        }
        Stream<Succession> ofBodies = units.stream()
                .filter(unit ->
                        unit.path().contains(succession.from()) && !unit.id().equals(succession.from()))
                .map(unit -> succession.ofBody(unit.id(), unit.actorKey(), heirs));
        return Stream.concat(Stream.of(succession), ofBodies);
    }

    private static Succession succession(NamedCsvRecord line) {
        return new Succession(
                UUID.fromString(line.getField("from_id")),
                UUID.fromString(line.getField("to_id")),
                SuccessionKind.valueOf(line.getField("kind")),
                LocalDate.parse(line.getField("effective_on")),
                line.getField("legal_reference"));
    }
}
