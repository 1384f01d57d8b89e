package vn.tiendo.plan.language.unit;

import org.jspecify.annotations.Nullable;

/**
 * Someone a cell names.
 *
 * @param key a stable key such as {@code COMMUNE_OFFICE} or {@code GROUP:VILLAGES}; null if the name is not known
 * @param level whose it is: the commune's own, or a superior's
 * @param text the words it was read from
 */
public record Actor(@Nullable String key, Level level, String text) {

    /** The administrative level of an actor; only the commune's own can be held to account by its plan. */
    public enum Level {
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    /** Many at once, so that nobody in particular answers for the work. */
    public boolean group() {
        return key != null && key.startsWith("GROUP:");
    }

    public boolean resolved() {
        return key != null;
    }
}
