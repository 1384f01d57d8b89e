package vn.tiendo.plan.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;

/**
 * What points are worth in a set of bands.
 *
 * @param share percent of the applicable points, never rounded up into a better band; null when nothing applied
 * @param grade null when nothing applied or the set has no bands
 * @param atLeast the grade that was aimed at
 * @param met whether the grade is that one or better, null when nothing was aimed at or nothing applied
 */
record Grading(
        BigDecimal points,
        BigDecimal applicable,
        @Nullable BigDecimal share,
        @Nullable String grade,
        @Nullable Integer rank,
        @Nullable String atLeast,
        @Nullable Boolean met) {
    private static final int DIGITS = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** @param aim the least band wanted, null when none is */
    static Grading of(BigDecimal points, BigDecimal applicable, List<GradeBand> bands, @Nullable GradeBand aim) {
        @Nullable String wanted = aim == null ? null : aim.grade();
        if (applicable.signum() == 0) {
            return new Grading(points, applicable, null, null, null, wanted, null);
        }
        BigDecimal share = points.multiply(WHOLE).divide(applicable, DIGITS, RoundingMode.FLOOR);
        Optional<GradeBand> band = GradeBand.of(share, bands);
        return new Grading(
                points,
                applicable,
                share,
                band.map(GradeBand::grade).orElse(null),
                band.map(GradeBand::rank).orElse(null),
                wanted,
                aim == null
                        ? null
                        : band.map(reached -> reached.rank() <= aim.rank()).orElse(null));
    }
}
