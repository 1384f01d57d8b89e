package vn.tiendo.plan.framework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.FrameworkEvent.Component;
import vn.tiendo.platform.event.FrameworkEvent.Criterion;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.event.FrameworkEvent.Dimension;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;
import vn.tiendo.platform.event.FrameworkEvent.NotApplicableRule;
import vn.tiendo.platform.problem.Problem;

class FrameworkRulesTest {
    private static final List<GradeBand> SOUND =
            List.of(band("Tốt", 80, 100, 1), band("Khá", 65, 80, 2), band("Yếu", 0, 65, 3));

    @Test
    void takesASoundSetAndOneWithoutBands() {
        assertThatCode(() -> FrameworkRules.check(set(SOUND))).doesNotThrowAnyException();
        assertThatCode(() -> FrameworkRules.check(set(List.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"70, 100, 0, 65, band-gap", "60, 100, 0, 65, band-overlap", "65, 90, 0, 65, band-gap"})
    void bandsLeaveNoShareWithoutAGradeAndNoneWithTwo(int from, int to, int below, int upTo, String code) {
        assertThatThrownBy(
                        () -> FrameworkRules.check(set(List.of(band("Tốt", from, to, 1), band("Yếu", below, upTo, 2)))))
                .isInstanceOf(Problem.class)
                .satisfies(refused -> assertFault(refused, code));
    }

    @Test
    void theBetterBandHasTheSmallerRank() {
        assertThatThrownBy(() -> FrameworkRules.check(set(List.of(band("Tốt", 50, 100, 2), band("Yếu", 0, 50, 1)))))
                .satisfies(refused -> assertFault(refused, "rank-order"));
        assertThatThrownBy(() -> FrameworkRules.check(set(List.of(band("Tốt", 50, 100, 1), band("tốt", 0, 50, 1)))))
                .satisfies(refused -> assertFault(refused, "rank-taken"))
                .satisfies(refused -> assertFault(refused, "grade-taken"));
    }

    @Test
    void eachNumberAndCodeStandsOnce() {
        Dimension area = area(1, null, criterion("1.1.1", 2, CriterionKind.POINTS));
        assertThatThrownBy(() -> FrameworkRules.check(set(List.of(area, area), List.of())))
                .satisfies(refused -> assertFault(refused, "number-taken"))
                .satisfies(refused -> assertFault(refused, "code-taken"));
    }

    @Test
    void anAreaThatNamesItsPointsIsTheSumOfWhatCanBeEarned() {
        Criterion earned = criterion("1.1.1", 2, CriterionKind.POINTS);
        Criterion bonus = criterion("1.1.2", 1, CriterionKind.BONUS);
        assertThatCode(() -> FrameworkRules.check(set(List.of(area(1, 2, earned, bonus)), SOUND)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> FrameworkRules.check(set(List.of(area(1, 3, earned, bonus)), SOUND)))
                .satisfies(refused -> assertFault(refused, "sum-differs"));
    }

    private static void assertFault(Throwable refused, String code) {
        org.assertj.core.api.Assertions.assertThat(refused)
                .extracting("fields")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Problem.Field.class))
                .extracting(Problem.Field::code)
                .contains(code);
    }

    private static FrameworkState set(List<GradeBand> bands) {
        return set(List.of(area(1, null, criterion("1.1.1", 2, CriterionKind.POINTS))), bands);
    }

    private static FrameworkState set(List<Dimension> areas, List<GradeBand> bands) {
        return new FrameworkState(
                UUID.randomUUID(),
                1,
                "DTI",
                UUID.randomUUID(),
                2025,
                "Bộ tiêu chí thử",
                false,
                true,
                areas,
                bands,
                NotApplicableRule.LEFT_OUT);
    }

    private static Dimension area(int number, @Nullable Integer maximum, Criterion... criteria) {
        return new Dimension(
                number,
                "Nội dung",
                List.of(new Component("1.1", "Thành phần", List.of(criteria))),
                maximum == null ? null : BigDecimal.valueOf(maximum));
    }

    private static Criterion criterion(String code, int maximum, CriterionKind kind) {
        return new Criterion(UUID.randomUUID(), code, "Tiêu chí", BigDecimal.valueOf(maximum), kind, false);
    }

    private static GradeBand band(String grade, int from, int to, int rank) {
        return new GradeBand(grade, BigDecimal.valueOf(from), BigDecimal.valueOf(to), rank);
    }
}
