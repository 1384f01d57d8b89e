package vn.tiendo.plan.unit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.unit.Unit;

/** The units this service begins with. Parents stand above their children. */
final class UnitFile {
    private static final String FILE = "/reference/units.csv";
    private static final long FIRST_VERSION = 1;

    private UnitFile() {}

    static List<Unit> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(UnitFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<UUID, List<UUID>> paths = new HashMap<>();
            List<Unit> units = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                Unit unit = unit(line, paths);
                paths.put(unit.id(), unit.path());
                units.add(unit);
            }
            return units;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Unit unit(NamedCsvRecord line, Map<UUID, List<UUID>> paths) {
        UUID id = UUID.fromString(line.getField("id"));
        @Nullable String parentText = field(line, "parent_id");
        @Nullable UUID parent = parentText == null ? null : UUID.fromString(parentText);
        List<UUID> path = new ArrayList<>();
        if (parent != null) {
            path.addAll(Objects.requireNonNull(paths.get(parent), () -> "Parent of " + id + " must stand above it"));
        }
        path.add(id);
        return new Unit(
                id,
                field(line, "code"),
                line.getField("name"),
                line.getField("kind"),
                field(line, "actor_key"),
                parent,
                List.copyOf(path),
                date(line, "valid_from"),
                date(line, "valid_to"),
                FIRST_VERSION);
    }

    private static @Nullable LocalDate date(NamedCsvRecord line, String name) {
        @Nullable String text = field(line, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String field(NamedCsvRecord line, String name) {
        String text = line.getField(name);
        return text.isBlank() ? null : text;
    }
}
