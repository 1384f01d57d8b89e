package vn.tiendo.plan.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text without the slips that scanning and typing leave: what the readers read, beside the words as written and never
 * in their place. Only slips that leave no choice are mended.
 */
public final class Corrected {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N})]) +(?=[,;:](?:\\s|$))");
    private static final Pattern SPACED_DATE =
            Pattern.compile("\\b(\\d{1,2}) ?/ ?(\\d{1,2})(?: ?/ ?(\\d{4}))?(?!\\d)(?! ?/ ?\\d)");
    /** A number that a scanner has taken for letters: "l5/7/2025", "3O/6/2025", "1O0%". */
    private static final Pattern SCANNED_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}/])(?=[lIO]{0,3}\\d)[lIO\\d]{1,4}+(?= ?/ ?\\d| ?%|/[lIO]\\d)");

    private static final Map<String, String> SLIPS = load();
    private static final Pattern SLIP = Pattern.compile("(?<!\\p{L})(?:"
            + SLIPS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?!\\p{L})");

    private Corrected() {}

    public static String of(String text) {
        String seen = seen(Normalizer.normalize(text, Normalizer.Form.NFC));
        String spaced = SPACE_BEFORE_SIGN
                .matcher(SPACES.matcher(seen).replaceAll(" "))
                .replaceAll("")
                .strip();
        String numbers = SCANNED_NUMBER
                .matcher(spaced)
                .replaceAll(number ->
                        number.group().replace('l', '1').replace('I', '1').replace('O', '0'));
        String corrected = SPACED_DATE
                .matcher(numbers)
                .replaceAll(date ->
                        date.group(1) + "/" + date.group(2) + (date.group(3) == null ? "" : "/" + date.group(3)));
        return SLIP.matcher(corrected).replaceAll(slip -> SLIPS.get(slip.group()));
    }

    /** Signs that a page does not show: soft hyphens, joiners, marks of direction. */
    static boolean unseen(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    static String seen(String text) {
        return text.chars().anyMatch(c -> unseen((char) c))
                ? UNSEEN.matcher(text).replaceAll("")
                : text;
    }

    private static Map<String, String> load() {
        InputStream stream = Objects.requireNonNull(Corrected.class.getResourceAsStream("slips.csv"), "slips.csv");
        Map<String, String> slips = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] pair = line.split(",", 2);
                slips.put(pair[0], pair[1]);
                slips.put(capital(pair[0]), capital(pair[1]));
            });
            return slips;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
