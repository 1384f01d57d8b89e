package vn.tiendo.plan.unit.dated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why units are written anew.
 *
 * @param effectiveOn from which day; null for a correction
 * @param subject who did it
 */
public record Ground(
        Deed deed,
        @Nullable LocalDate effectiveOn,
        @Nullable String legalReference,
        @Nullable String reason,
        String subject) {
    /** Who does what the reference file and the calendar do. */
    public static final String SYSTEM = "system";

    /** What was done. */
    public enum Deed {
        REFERENCE,
        CREATED,
        CHANGED,
        MENDED,
        REORGANISED,
        DAY_CAME
    }

    static Ground of(Deed deed) {
        return new Ground(deed, null, null, null, SYSTEM);
    }

    public static Ground reference() {
        return of(Deed.REFERENCE);
    }
}
