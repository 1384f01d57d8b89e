package vn.tiendo.platform.problem;

import org.jspecify.annotations.Nullable;

/** Characters no keyboard writes and PostgreSQL does not store, NUL above all. */
public final class ControlCharacters {
    private ControlCharacters() {}

    /** Tabs and line breaks are no such characters. */
    public static boolean in(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    /**
     * Refuses a text that carries them.
     *
     * @param name of the parameter or part of the form
     */
    public static void refuse(String name, @Nullable String text) {
        if (text != null && in(text)) {
            throw Problem.of(CommonProblem.INVALID_REQUEST)
                    .at(name, "control-characters", "Có ký tự điều khiển không đọc được");
        }
    }
}
