package vn.tiendo.notification.deadline;

import org.jspecify.annotations.Nullable;

/**
 * What is owed, as a notice names it.
 *
 * @param code of the plan's line; null when it has none
 */
public record DutyName(@Nullable String code, String title) {
    private static final int LONGEST = 90;

    public String full() {
        String line = title.replaceAll("\\s+", " ").strip();
        return code == null ? line : code + " “" + line + "”";
    }

    /** For a headline; ends between words. */
    public String shortened() {
        String name = full();
        if (name.length() <= LONGEST) {
            return name;
        }
        int end = name.lastIndexOf(' ', LONGEST);
        return name.substring(0, end > 0 ? end : LONGEST) + "…";
    }
}
