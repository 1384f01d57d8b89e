package vn.tiendo.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole, 0–100 with one decimal. */
public final class Percent {
    private Percent() {}

    /** Cut off, not rounded: 100 must mean all of it. Null when the whole is nothing, which is neither 0 nor 100. */
    public static @Nullable BigDecimal of(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
