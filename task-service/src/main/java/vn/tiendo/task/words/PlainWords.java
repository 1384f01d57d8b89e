package vn.tiendo.task.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text without diacritics and case, so that {@code niem yet} finds "Niêm yết". */
public final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}./-]+");

    private PlainWords() {}

    /** The words of all parts in one line, as the search column keeps them. */
    public static String of(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (@Nullable String part : parts) {
            if (part != null) {
                text.append(part).append(' ');
            }
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }

    /** Patterns for {@code LIKE}, one per word of the query; all must be found, in any order. */
    public static List<String> patterns(String query) {
        String words = of(query);
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(word -> "%" + word + "%").toList();
    }
}
