package vn.tiendo.plan.language;

import java.util.Locale;

/**
 * One word, number or sign of a text.
 *
 * @param text as written
 * @param plain lower case without diacritics
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
public record Word(String text, String plain, Kind kind, int start, int end) {

    /** What a word consists of. */
    public enum Kind {
        LETTERS,
        DIGITS,
        SIGN,
        LINE_BREAK
    }

    public boolean is(String word) {
        return plain.equals(word);
    }

    /** Lower case, diacritics kept: tells "từ" from "tự" and "tư". */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean number() {
        return kind == Kind.DIGITS;
    }

    public boolean sign() {
        return kind == Kind.SIGN || kind == Kind.LINE_BREAK;
    }
}
