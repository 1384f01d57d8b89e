package vn.tiendo.notification.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice in as many characters as a telephone shows at once. The day and the link are never shortened. */
public final class ShortText {
    static final int LONGEST = 160;
    /** As a reminder writes the last day of a deadline. */
    private static final Pattern LAST_DAY = Pattern.compile("Hạn cuối[^\\n]*?ngày (\\d{1,2}/\\d{1,2}/\\d{4})");

    private ShortText() {}

    public static String of(String title, String body, String link) {
        Matcher day = LAST_DAY.matcher(body);
        String end = (day.find() ? " Hạn " + day.group(1) + "." : "") + " " + link;
        return shortened(title, LONGEST - end.length()) + end;
    }

    private static String shortened(String title, int most) {
        if (title.length() <= most) {
            return title;
        }
        int end = Math.max(0, most - 1);
        boolean splitsACharacter = end > 0 && Character.isHighSurrogate(title.charAt(end - 1));
        return title.substring(0, splitsACharacter ? end - 1 : end).strip() + "…";
    }
}
