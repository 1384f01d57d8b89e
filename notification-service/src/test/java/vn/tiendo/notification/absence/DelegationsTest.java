package vn.tiendo.notification.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationsTest {
    @ParameterizedTest
    @CsvSource({
        "'',              an",
        "an-binh,         binh",
        "an-binh binh-ca, ca",
        "binh-ca,         an",
        "an-an,           an",
        "an-binh binh-an, an",
        "an-binh binh-ca ca-binh, an"
    })
    void followsThoseWhoStandInUntilSomebodyIsThere(String away, String told) {
        Map<String, String> delegates = new HashMap<>();
        for (String pair : away.split(" ")) {
            if (pair.contains("-")) {
                delegates.put(pair.split("-")[0], pair.split("-")[1]);
            }
        }

        assertThat(Delegations.follow("an", delegates)).isEqualTo(told);
    }
}
