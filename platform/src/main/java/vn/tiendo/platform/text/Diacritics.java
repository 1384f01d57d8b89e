package vn.tiendo.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as people type it in a hurry. */
public final class Diacritics {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Diacritics() {}

    /** In lower case and without diacritics; letters, digits and signs stay where they are: "Đắk Plô" is "dak plo". */
    public static String without(CharSequence text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
