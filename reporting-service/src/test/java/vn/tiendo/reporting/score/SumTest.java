package vn.tiendo.reporting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.FrameworkEvent.CriterionKind;
import vn.tiendo.platform.problem.Problem;

class SumTest {
    private final AFramework framework = AFramework.aFramework()
            .criterion("1.1", "30")
            .criterion("1.2", "20", CriterionKind.POINTS, true)
            .criterion("1.3", "5", CriterionKind.DEDUCTION, false)
            .criterion("1.4", "2", CriterionKind.BONUS, false);

    @Test
    void scoresAUnitWithoutTheCaseOnThePointsThatApply() {
        Sum sum = sum(points("1.1", "24"), absent("1.2"));

        assertThat(sum.points()).isEqualByComparingTo("24");
        assertThat(sum.applicable()).isEqualByComparingTo("30");
        assertThat(sum.share()).isEqualByComparingTo("80");
        assertThat(sum.grade()).isEqualTo("Tốt");
    }

    @Test
    void givesFullPointsForWhatDoesNotApplyWhereTheProvinceRulesSo() {
        framework.givingFullPointsForWhatDoesNotApply();

        Sum sum = sum(points("1.1", "15"), absent("1.2"));

        assertThat(sum.points()).isEqualByComparingTo("35");
        assertThat(sum.applicable()).isEqualByComparingTo("50");
        assertThat(sum.share()).isEqualByComparingTo("70");
    }

    @Test
    void putsBonusesOnTopAndTakesDeductionsOffWithoutChangingTheDenominator() {
        Sum sum = sum(points("1.1", "30"), points("1.2", "10.5"), points("1.3", "-4"), points("1.4", "1.25"));

        assertThat(sum.points()).isEqualByComparingTo("37.75");
        assertThat(sum.applicable()).isEqualByComparingTo("50");
        assertThat(sum.share()).isEqualByComparingTo("75.5");
        assertThat(sum.grade()).isEqualTo("Khá");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 20, 2, 100, Tốt",
        "0, 0, 0, 0, Yếu",
        "25, 0, 0, 50, Trung bình",
        "24.9999, 0, 0, 49.99, Yếu",
        "30, 9.9999, 0, 79.99, Khá",
        "30, 10, 0, 80, Tốt"
    })
    void gradesByTheBandsWithoutARoundingThatLifts(
            String first, String second, String bonus, String share, String grade) {
        Sum sum = sum(points("1.1", first), points("1.2", second), points("1.4", bonus));

        assertThat(sum.share()).isEqualByComparingTo(share);
        assertThat(sum.grade()).isEqualTo(grade);
    }

    @Test
    void gradesByOtherBandsWhenTheDataSaysSo() {
        framework.band("Hoàn thành xuất sắc", 90, 100, 1).band("Hoàn thành", 65, 90, 2);

        assertThat(sum(points("1.1", "30"), points("1.2", "10")).grade()).isEqualTo("Hoàn thành");
    }

    @Test
    void givesAnAreaNoMoreThanItsOwnMaximum() {
        framework.withAtMost("40");

        Sum sum = sum(points("1.1", "30"), points("1.2", "15"));

        assertThat(sum.points()).isEqualByComparingTo("40");
        assertThat(sum.applicable()).isEqualByComparingTo("40");
    }

    @Test
    void hasNoShareAndNoGradeWhenNothingApplies() {
        AFramework none = AFramework.aFramework().criterion("1.2", "20", CriterionKind.POINTS, true);

        Sum sum = Sum.of(none.state(), ScoreSheet.lines(none.state(), List.of(absent("1.2"))));

        assertThat(sum.share()).isNull();
        assertThat(sum.grade()).isNull();
    }

    @Test
    void callsWeakWhatIsBelowItsMaximumOrTakenOffAndNothingElse() {
        List<Line> lines =
                ScoreSheet.lines(framework.state(), List.of(points("1.1", "29.5"), absent("1.2"), points("1.3", "-1")));

        assertThat(lines.stream().filter(Line::weak).map(Line::code)).containsExactly("1.1", "1.3");
    }

    @ParameterizedTest
    @CsvSource({"1.1, 30.0001", "1.1, -1", "1.3, 1", "1.3, -5.5", "1.4, -1", "9.9, 1", "1.1,"})
    void refusesPointsThatTheCriterionCannotGive(String code, BigDecimal points) {
        List<Given> sheet = List.of(points("1.1", "30"), points("1.2", "1"), new Given(code, points, null, null, null));
        List<Given> alone = sheet.stream()
                .filter(given -> given.points() == points || !given.code().equals(code))
                .toList();

        assertThatThrownBy(() -> ScoreSheet.lines(framework.state(), alone))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(ScoreProblem.SCORE_CRITERIA_REFUSED));
    }

    private Sum sum(Given... given) {
        return Sum.of(framework.state(), ScoreSheet.lines(framework.state(), List.of(given)));
    }

    private static Given points(String code, String points) {
        return new Given(code, new BigDecimal(points), null, null, null);
    }

    private static Given absent(String code) {
        return new Given(code, null, true, null, null);
    }
}
