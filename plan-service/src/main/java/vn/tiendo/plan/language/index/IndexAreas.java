package vn.tiendo.plan.language.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;

/** The eight dimensions of PAPI by their names. */
public final class IndexAreas {
    private static final List<Area> PAPI = load("papi.csv");

    private record Area(int dimension, List<String> names) {
        boolean in(String plain) {
            return names.stream().anyMatch(name -> plain.contains(" " + name + " "));
        }
    }

    private IndexAreas() {}

    /** The PAPI dimension, 1 to 8, or null if the area is none of them or could be several. */
    public static @Nullable Integer papiDimension(String area) {
        String plain = " " + Words.plain(area) + " ";
        List<Integer> dimensions =
                PAPI.stream().filter(a -> a.in(plain)).map(Area::dimension).toList();
        return dimensions.size() == 1 ? dimensions.get(0) : null;
    }

    private static List<Area> load(String name) {
        InputStream stream = Objects.requireNonNull(IndexAreas.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", 2))
                    .map(part -> new Area(
                            Integer.parseInt(part[0]),
                            Arrays.stream(part[1].split("\\|"))
                                    .map(Words::plain)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
