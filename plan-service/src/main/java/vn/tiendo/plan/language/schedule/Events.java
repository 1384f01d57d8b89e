package vn.tiendo.plan.language.schedule;

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

/** Our list of events that set work going, in order of {@code events.csv}: the first whose words all occur. */
final class Events {
    private static final List<Event> ALL = load();

    /** {@code arises}: the case need not come up at all, so nothing may be late. */
    record Event(String code, boolean arises, List<List<String>> words) {
        private boolean in(String plain) {
            return words.stream().allMatch(any -> any.stream().anyMatch(word -> plain.contains(" " + word + " ")));
        }
    }

    private Events() {}

    static @Nullable Event in(String text) {
        String plain = " " + Words.plain(text) + " ";
        return ALL.stream().filter(event -> event.in(plain)).findFirst().orElse(null);
    }

    private static List<Event> load() {
        InputStream stream = Objects.requireNonNull(Events.class.getResourceAsStream("events.csv"), "events.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .map(part -> new Event(part[0], part[1].equals("ARISES"), alternatives(part[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> alternatives(String words) {
        return Arrays.stream(words.split("\\+"))
                .map(group ->
                        Arrays.stream(group.split("\\|")).map(Words::plain).toList())
                .toList();
    }
}
