package vn.tiendo.task.words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.text.Diacritics;

/** Text without diacritics and case, so that {@code niem yet} finds "Niêm yết". */
public final class PlainWords {
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
        return GAPS.matcher(Diacritics.without(text)).replaceAll(" ").strip();
    }

    /** Patterns for {@code LIKE}, one per word of the query; all must be found, in any order. */
    public static List<String> patterns(String query) {
        String words = of(query);
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(word -> "%" + word + "%").toList();
    }
}
