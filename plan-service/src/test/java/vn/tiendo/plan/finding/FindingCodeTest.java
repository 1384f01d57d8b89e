package vn.tiendo.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FindingCodeTest {
    @Test
    void everyFindingHasItsMessageAndNoMessageStandsAlone() {
        assertThat(ResourceBundle.getBundle("findings", Locale.ROOT).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FindingCode.values()).map(Enum::name).toList());
    }

    @Test
    void onlyErrorsBlock() {
        assertThat(Finding.of(FindingCode.LEAD_DOUBLE, null, null, "Xã").blocks())
                .isTrue();
        assertThat(Finding.of(FindingCode.SCHEDULE_UNRESOLVED, null, null).blocks())
                .isFalse();
    }
}
