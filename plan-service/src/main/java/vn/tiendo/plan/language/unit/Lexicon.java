package vn.tiendo.plan.language.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;

/** The spellings of {@code actors.csv} and the key each has at each level. */
final class Lexicon {
    private static final Lexicon ONLY = new Lexicon();

    private final Map<String, String[]> keys = new HashMap<>();
    private int longest;

    private Lexicon() {
        InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("actors.csv"), "actors.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon actors() {
        return ONLY;
    }

    private void add(String line) {
        String[] parts = line.split(",", 4);
        String[] byLevel = {parts[0], parts[1], parts[2]};
        for (String spelling : parts[3].split("\\|")) {
            String plain = Words.plain(spelling);
            String[] before = keys.put(plain, byLevel);
            if (before != null && !Arrays.equals(before, byLevel)) {
                throw new IllegalStateException("actors.csv gives two meanings to: " + spelling);
            }
            longest = Math.max(longest, plain.split(" ").length);
        }
    }

    int longest() {
        return longest;
    }

    boolean knows(String plain) {
        return keys.containsKey(plain);
    }

    /** Null if there is no such actor at that level. */
    @Nullable
    String key(String plain, Actor.Level level) {
        String[] byLevel = keys.get(plain);
        if (byLevel == null) {
            return null;
        }
        String key = byLevel[level.ordinal()];
        return key.isEmpty() ? null : key;
    }
}
