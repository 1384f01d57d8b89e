package vn.tiendo.plan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.language.index.IndexAreas;
import vn.tiendo.platform.event.FrameworkEvent.FrameworkState;

class StarterFileTest {
    private final List<FrameworkState> starters = StarterFile.read();

    @Test
    void papiHasEightAreasOfTenPointsAndTwentyEightComponents() {
        assertThat(starters).singleElement().satisfies(papi -> {
            assertThat(papi.index()).isEqualTo("PAPI");
            assertThat(papi.starter()).isTrue();
            assertThat(papi.selfScoreRequired()).isFalse();
            assertThat(papi.dimensions()).hasSize(8);
            assertThat(FrameworkTotals.of(papi.dimensions()).points()).isEqualByComparingTo("80");
            assertThat(papi.dimensions().stream()
                            .mapToInt(area -> area.components().size())
                            .sum())
                    .isEqualTo(28);
        });
    }

    /** A line is filed under an area by its words; the set must mean the same area by its number. */
    @Test
    void areasAreNumberedAsTheLanguageOfPlansReadsThem() {
        assertThat(starters.get(0).dimensions()).allSatisfy(area -> assertThat(IndexAreas.papiDimension(area.name()))
                .isEqualTo(area.number()));
    }

    @Test
    void eachStarterKeepsTheRules() {
        assertThat(starters).allSatisfy(starter -> assertThatCode(() -> FrameworkRules.check(starter))
                .doesNotThrowAnyException());
    }
}
