package vn.tiendo.plan.language.document;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Words;

/** For what someone in "Nơi nhận" gets the document. */
public enum RecipientPurpose {
    /** b/c */
    TO_REPORT("b c", "bao cao"),
    /** t/d */
    TO_MONITOR("t d", "theo doi"),
    /** t/h */
    TO_EXECUTE("t h", "thuc hien"),
    /** p/h */
    TO_COORDINATE("p h", "phoi hop"),
    /** lưu VT */
    TO_FILE("luu", "luu");

    private final String sign;
    private final String words;

    RecipientPurpose(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** The purpose that words such as "để b/c" name; null if they name none. */
    public static @Nullable RecipientPurpose named(String text) {
        String plain = " " + Words.plain(text) + " ";
        for (RecipientPurpose purpose : values()) {
            if (plain.contains(" " + purpose.sign + " ") || plain.contains(" " + purpose.words + " ")) {
                return purpose;
            }
        }
        return null;
    }
}
