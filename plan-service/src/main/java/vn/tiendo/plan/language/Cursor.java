package vn.tiendo.plan.language;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a text from which rules take what they know. A rule that fails puts the cursor back. */
public final class Cursor {
    private static final Word END = new Word("", "", Word.Kind.SIGN, 0, 0);

    private final String text;
    private final List<Word> words;
    private int at;

    public Cursor(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
        this.words = Words.of(text);
    }

    public boolean done() {
        return at >= words.size();
    }

    public int mark() {
        return at;
    }

    public void reset(int mark) {
        at = mark;
    }

    public Word peek() {
        return peek(0);
    }

    /** The word so many places ahead (or behind); an empty sign outside the text. */
    public Word peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < words.size() ? words.get(index) : END;
    }

    public Word next() {
        Word word = peek();
        at++;
        return word;
    }

    /** Whether the plain words of the phrase stand here. */
    public boolean at(String phrase) {
        String[] parts = phrase.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (!peek(i).is(parts[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean take(String phrase) {
        if (!at(phrase)) {
            return false;
        }
        at += phrase.split(" ").length;
        return true;
    }

    /** Takes the first of the phrases that stands here; null if none does. */
    public @Nullable String takeAny(String... phrases) {
        for (String phrase : phrases) {
            if (take(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    public void skipAll(String... phrases) {
        while (takeAny(phrases) != null) {
            // taken
        }
    }

    /** Takes a number of at most so many digits. */
    public @Nullable Integer number(int digits) {
        Word word = peek();
        if (!word.number() || word.text().length() > digits) {
            return null;
        }
        at++;
        return Integer.valueOf(word.text());
    }

    /** The text from a mark to here, as written. */
    public String since(int mark) {
        if (at <= mark || mark >= words.size()) {
            return "";
        }
        return text.substring(
                words.get(mark).start(),
                words.get(Math.min(at, words.size()) - 1).end());
    }
}
