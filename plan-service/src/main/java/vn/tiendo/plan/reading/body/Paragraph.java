package vn.tiendo.plan.reading.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tiendo.plan.language.Words;

/**
 * A paragraph of the body.
 *
 * @param number from 1
 * @param plain its words in lower case without diacritics or signs
 */
record Paragraph(int number, String text, String plain) {
    /** Abbreviations after which a stop ends no sentence. */
    private static final Set<String> SHORT = Set.of("tm", "kt", "tl", "tp", "q", "so", "tuq");

    static Paragraph of(int number, String text) {
        return new Paragraph(number, text, Words.plain(text));
    }

    boolean starts(String... words) {
        for (String word : words) {
            if (plain.equals(word) || plain.startsWith(word + " ")) {
                return true;
            }
        }
        return false;
    }

    boolean says(String words) {
        return (" " + plain + " ").contains(" " + words + " ");
    }

    boolean upperCase() {
        return text.equals(text.toUpperCase(Locale.forLanguageTag("vi")));
    }

    /** "I. …", "Phần I", "1. …": the plan proper begins, or a new part of it. */
    boolean heading() {
        return text.matches("(?s)([IVX]+|\\d{1,2})\\s*\\.\\s*\\p{L}.*")
                || text.matches("(?s)(Phần|PHẦN|Mục)\\s+[IVX\\d]+.*");
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '.'
                    && Character.isWhitespace(text.charAt(i + 1))
                    && Character.isUpperCase(text.charAt(i + 2))
                    && !SHORT.contains(wordBefore(i))
                    && Character.isLetterOrDigit(text.charAt(i - 1))) {
                sentences.add(text.substring(from, i + 1).strip());
                from = i + 1;
            }
        }
        sentences.add(text.substring(from).strip());
        return sentences;
    }

    private String wordBefore(int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return Words.plain(text.substring(start, end));
    }
}
