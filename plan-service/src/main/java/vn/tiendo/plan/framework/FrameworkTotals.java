package vn.tiendo.plan.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;

/**
 * What a set adds up to.
 *
 * @param points most points a unit can earn
 * @param deduction most points it can lose
 * @param bonus most points on top
 */
record FrameworkTotals(int dimensions, int criteria, BigDecimal points, BigDecimal deduction, BigDecimal bonus) {
    static FrameworkTotals of(List<Dimension> dimensions) {
        List<Criterion> criteria = criteria(dimensions);
        BigDecimal points = dimensions.stream()
                .map(dimension ->
                        Objects.requireNonNullElseGet(dimension.maximum(), () -> earned(criteria(List.of(dimension)))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FrameworkTotals(
                dimensions.size(),
                criteria.size(),
                points,
                sum(criteria, CriterionKind.DEDUCTION),
                sum(criteria, CriterionKind.BONUS));
    }

    static List<Criterion> criteria(List<Dimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.components().stream())
                .flatMap(component -> component.criteria().stream())
                .toList();
    }

    static BigDecimal earned(List<Criterion> criteria) {
        return sum(criteria, CriterionKind.POINTS);
    }

    private static BigDecimal sum(List<Criterion> criteria, CriterionKind kind) {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == kind)
                .map(Criterion::maximum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
