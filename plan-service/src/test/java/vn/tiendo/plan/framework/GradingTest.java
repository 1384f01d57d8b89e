package vn.tiendo.plan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.event.FrameworkEvent.GradeBand;

class GradingTest {
    private static final List<GradeBand> BANDS = List.of(
            band("Tốt", 80, 100, 1), band("Khá", 65, 80, 2), band("Trung bình", 50, 65, 3), band("Yếu", 0, 50, 4));

    @ParameterizedTest
    @CsvSource({
        "100, 100, Tốt",
        "80, 100, Tốt",
        "79.999, 100, Khá",
        "65, 100, Khá",
        "64.999, 100, Trung bình",
        "52, 80, Khá",
        "0, 100, Yếu",
        "103.5, 100, Tốt",
        "-2, 100, Yếu",
        "2, 3, Khá"
    })
    void theShareOfWhatAppliedDecides(BigDecimal points, BigDecimal applicable, String grade) {
        assertThat(Grading.of(points, applicable, BANDS, null).grade()).isEqualTo(grade);
    }

    @Test
    void scenario37AScoreInAverageMissesGoodOrBetter() {
        // Given
        GradeBand good = BANDS.get(1);
        // When
        Grading grading = Grading.of(BigDecimal.valueOf(58), BigDecimal.valueOf(100), BANDS, good);
        // Then
        assertThat(grading.grade()).isEqualTo("Trung bình");
        assertThat(grading.met()).isFalse();
    }

    @Test
    void theSamePointsMeetTheAimUnderAnotherProvincesBands() {
        List<GradeBand> milder = List.of(band("Tốt", 75, 100, 1), band("Khá", 55, 75, 2), band("Yếu", 0, 55, 3));
        assertThat(Grading.of(BigDecimal.valueOf(58), BigDecimal.valueOf(100), milder, milder.get(1))
                        .met())
                .isTrue();
    }

    @Test
    void whereNothingAppliedThereIsNoGradeAndNothingMissed() {
        Grading grading = Grading.of(BigDecimal.ZERO, BigDecimal.ZERO, BANDS, BANDS.get(0));
        assertThat(grading.grade()).isNull();
        assertThat(grading.met()).isNull();
    }

    private static GradeBand band(String grade, int from, int to, int rank) {
        return new GradeBand(grade, BigDecimal.valueOf(from), BigDecimal.valueOf(to), rank);
    }
}
