package vn.tiendo.plan.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Word;
import vn.tiendo.plan.language.Words;

/** The text of a cell while the table is put together; rows under a merged cell share one. */
final class Piece {
    /** Words the language itself doubles; a page break between their halves repeats nothing. */
    private static final Set<String> DOUBLED =
            Set.of("dần", "luôn", "ngày", "nhà", "người", "thường", "từng", "song", "mãi", "đời");

    private final StringBuilder text;

    Piece(String text) {
        this.text = new StringBuilder(text);
    }

    String text() {
        return text.toString();
    }

    boolean blank() {
        return text.toString().isBlank();
    }

    boolean sameAs(String other) {
        return Words.plain(text()).equals(Words.plain(other));
    }

    /** Adds what stands after the page break; answers the syllable that stood on both sides of it, if one did. */
    @Nullable
    String join(String more) {
        if (blank()) {
            text.append(more);
            return null;
        }
        String repeated = repeatedSyllable(more);
        String rest =
                repeated == null ? more : more.substring(repeated.length()).stripLeading();
        if (!rest.isEmpty()) {
            text.append(startsItem(rest) ? '\n' : ' ').append(rest);
        }
        return repeated;
    }

    private @Nullable String repeatedSyllable(String more) {
        List<Word> before = Words.of(text());
        List<Word> after = Words.of(more);
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        Word last = before.get(before.size() - 1);
        Word first = after.get(0);
        boolean same = last.kind() == Word.Kind.LETTERS
                && last.lower().equals(first.lower())
                && last.lower().length() > 1
                && !DOUBLED.contains(last.lower());
        return same ? more.substring(0, first.end()) : null;
    }

    static boolean startsItem(String text) {
        return text.startsWith("- ") || text.startsWith("+ ") || text.startsWith("• ") || text.startsWith("* ");
    }
}
