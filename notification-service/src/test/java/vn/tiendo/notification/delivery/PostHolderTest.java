package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostHolderTest {
    @ParameterizedTest
    @CsvSource({"daloc.vhxh@tiendo.local,d***@tiendo.local", "@tiendo.local,***", "nonsense,***"})
    void showsOfAnAddressWhatItsOwnerRecognises(String address, String masked) {
        assertThat(PostHolder.masked(address)).isEqualTo(masked);
    }
}
