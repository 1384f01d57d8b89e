package vn.tiendo.plan.reading.legacy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A font of such an encoding, told by its name; {@code capitals}: it draws small letters as capitals. */
public record LegacyFont(LegacyLetters letters, boolean capitals) {
    private static final int LAST_LATIN = 0xFF;

    /** Null for a font of today. */
    public static @Nullable LegacyFont named(@Nullable String font) {
        String name = font == null ? "" : font.strip();
        if (name.regionMatches(true, 0, ".Vn", 0, 3)) {
            return new LegacyFont(LegacyLetters.TCVN3, name.endsWith("H"));
        }
        return name.regionMatches(true, 0, "VNI-", 0, 4) ? new LegacyFont(LegacyLetters.VNI, false) : null;
    }

    /** The text itself if it is Unicode in spite of its font, as where programs of today have typed into it. */
    public String shown(String latin) {
        if (latin.chars().anyMatch(c -> c > LAST_LATIN && Character.isLetter(c))) {
            return latin;
        }
        String shown = letters.shown(latin);
        return capitals ? shown.toUpperCase(Locale.forLanguageTag("vi")) : shown;
    }
}
