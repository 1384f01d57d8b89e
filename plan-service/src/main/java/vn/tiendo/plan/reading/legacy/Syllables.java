package vn.tiendo.plan.reading.legacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is Vietnamese, judged by those of its words that carry marks. */
final class Syllables {
    /** Letters, marks, and the signs into which a wrong table turns letters. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}¡-ª¬-º¼-¿×÷\\x80-\\x9f]+");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}]|[ªºµ]");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
            + "(uyê|uya|uyu|uây|uôi|uai|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi"
            + "|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
            + "(ch|nh|ng|[cmnpt])?");
    private static final Pattern VOWEL = Pattern.compile("[aăâeêioôơuưy]");

    private Syllables() {}

    /**
     * What share of the marked words are Vietnamese syllables.
     *
     * @param marked how many words carry marks; abbreviations are not counted
     */
    record Share(int marked, double vietnamese) {}

    static Share in(String text) {
        Matcher words = WORD.matcher(text);
        int marked = 0;
        int vietnamese = 0;
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean plain = word.chars().allMatch(c -> c < 0x80);
            if (plain || !word.chars().anyMatch(Character::isLetter)) {
                continue;
            }
            boolean sound = !SIGNS.matcher(word).find();
            String base = toneless(word);
            if (sound && !VOWEL.matcher(base).find()) {
                continue;
            }
            marked++;
            vietnamese += sound && tones(word) <= 1 && SYLLABLE.matcher(base).matches() ? 1 : 0;
        }
        return new Share(marked, marked == 0 ? 0 : (double) vietnamese / marked);
    }

    private static String toneless(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    private static long tones(String word) {
        return TONE.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .results()
                .count();
    }
}
