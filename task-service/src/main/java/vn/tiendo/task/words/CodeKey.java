package vn.tiendo.task.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line's code in a form that sorts as people count: 2.9 before 2.10. */
public final class CodeKey {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 6;

    private CodeKey() {}

    public static String of(String code) {
        return NUMBER.matcher(code).replaceAll(CodeKey::padded);
    }

    private static String padded(MatchResult number) {
        return "0".repeat(Math.max(0, WIDTH - number.group().length())) + number.group();
    }
}
