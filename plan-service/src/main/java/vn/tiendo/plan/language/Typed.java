package vn.tiendo.plan.language;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed or pasted into a field, so that equal words are stored as equal texts. */
public final class Typed {
    private static final Pattern ODD_SPACE = Pattern.compile("[\\p{Zs}\\t]");

    private Typed() {}

    /** In composed letters, with ordinary spaces, nothing unseen, and no space around it; line breaks stay. */
    public static String text(String typed) {
        String composed = Corrected.seen(Normalizer.normalize(typed, Normalizer.Form.NFC));
        return ODD_SPACE.matcher(composed).replaceAll(" ").replace("\r\n", "\n").strip();
    }

    /** The same of a field that may be left out. */
    public static @Nullable String orNull(@Nullable String typed) {
        return typed == null ? null : text(typed);
    }
}
