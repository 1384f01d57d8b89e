package vn.tiendo.reporting.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;

/**
 * Lines added up and graded.
 *
 * @param points with bonuses on top and deductions taken off
 * @param applicable the most points the unit could earn; bonuses are on top of it
 * @param share points of applicable, 0–100 with two decimals; null when nothing applies
 * @param grade by the bands of the set; null when it has none that fits
 * @param rank of the grade, 1 is the best
 */
record Sum(
        BigDecimal points,
        BigDecimal applicable,
        @Nullable BigDecimal share,
        @Nullable String grade,
        @Nullable Integer rank) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int EXACT_ENOUGH = 12;

    static Sum of(FrameworkState framework, List<Line> lines) {
        Map<String, Line> byCode = lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal applicable = BigDecimal.ZERO;
        for (Dimension area : framework.dimensions()) {
            List<Line> own = linesOf(area, byCode);
            List<Line> earned = own.stream()
                    .filter(line -> line.kind() == CriterionKind.POINTS && counts(framework, line))
                    .toList();
            BigDecimal onTop = own.stream()
                    .filter(line -> line.kind() != CriterionKind.POINTS)
                    .map(Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            points = points.add(capped(area, earned, Line::points)).add(onTop);
            applicable = applicable.add(capped(area, earned, Line::maximum));
        }
        return graded(framework, points, applicable);
    }

    /** Whether the line is part of the sum, and its maximum of what the unit could earn. */
    static boolean counts(FrameworkState framework, Line line) {
        return !line.notApplicable() || framework.notApplicableRule() == NotApplicableRule.FULL_POINTS;
    }

    /** Cut off, never rounded up: a rounding must not lift a unit into the better band. */
    private static Sum graded(FrameworkState framework, BigDecimal points, BigDecimal applicable) {
        if (applicable.signum() == 0) {
            return new Sum(points, applicable, null, null, null);
        }
        BigDecimal exact = points.multiply(WHOLE)
                .divide(applicable, EXACT_ENOUGH, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(WHOLE);
        Optional<GradeBand> band = GradeBand.of(exact, framework.bands());
        return new Sum(
                points,
                applicable,
                exact.setScale(2, RoundingMode.DOWN),
                band.map(GradeBand::grade).orElse(null),
                band.map(GradeBand::rank).orElse(null));
    }

    private static List<Line> linesOf(Dimension area, Map<String, Line> byCode) {
        return area.components().stream()
                .flatMap(component -> component.criteria().stream())
                .map(criterion -> byCode.get(criterion.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal capped(Dimension area, List<Line> lines, Function<Line, BigDecimal> amount) {
        BigDecimal sum = lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return area.maximum() == null ? sum : sum.min(area.maximum());
    }
}
