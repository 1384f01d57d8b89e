package vn.tiendo.plan.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.text.Diacritics;

/** Cuts a text into words, so that rules need not care for case, diacritics, spaces or glued dates. */
public final class Words {
    /** Syllables that some write with i and some with y. */
    private static final Map<String, String> I_FOR_Y = Map.of("qui", "quy", "ki", "ky", "li", "ly");

    private Words() {}

    public static List<Word> of(String source) {
        String text = Normalizer.normalize(source, Normalizer.Form.NFC);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            Word.Kind kind = kindOf(first);
            int end = at + 1;
            if (kind == Word.Kind.LETTERS || kind == Word.Kind.DIGITS) {
                while (end < text.length()
                        && (kindOf(text.charAt(end)) == kind || Corrected.unseen(text.charAt(end)))) {
                    end++;
                }
            }
            if (kind == Word.Kind.LINE_BREAK || !blank(first)) {
                String word = Corrected.seen(text.substring(at, end));
                words.add(new Word(word, plainOf(word), kind, at, end));
            }
            at = end;
        }
        return words;
    }

    /** The words alone, in lower case, without diacritics or signs, one space between them. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (Word word : of(text)) {
            if (!word.sign()) {
                if (!plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(word.plain());
            }
        }
        return plain.toString();
    }

    private static boolean blank(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || Corrected.unseen(c);
    }

    private static Word.Kind kindOf(char c) {
        if (c == '\n') {
            return Word.Kind.LINE_BREAK;
        }
        if (c >= '0' && c <= '9') {
            return Word.Kind.DIGITS;
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
                ? Word.Kind.LETTERS
                : Word.Kind.SIGN;
    }

    private static String plainOf(String word) {
        String plain =
                Diacritics.without(word).replace('–', '-').replace('—', '-').replace('−', '-');
        return I_FOR_Y.getOrDefault(plain, plain);
    }
}
