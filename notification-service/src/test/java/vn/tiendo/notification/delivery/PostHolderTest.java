package vn.tiendo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostHolderTest {
    @ParameterizedTest
    @CsvSource({"daloc.vhxh@tiendo.local,d***@tiendo.local", "@tiendo.local,***", "nonsense,***"})
    void showsOfAnAddressWhatItsOwnerRecognises(String address, String masked) {
        assertThat(PostHolder.masked(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2025-06-30, OFFICER, TASK, ",
        "true, , OFFICER, UNIT, ",
        "false, , OFFICER, TASK, account-closed",
        "true, 2025-06-29, OFFICER, TASK, assignment-ended",
        "true, , PORTAL, TASK, may-not-read",
        "true, , AGGREGATOR, REPORT, may-not-read",
        "true, , offline_access, FINDING, may-not-read"
    })
    void isToldOnlyWhatTheyMayRead(boolean enabled, @Nullable String ends, String role, String subject, String why)
            throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        String assignment = ends == null ? "{}" : "{\"assignment_ends\": [\"" + ends + "\"]}";

        PostHolder holder = PostHolder.of(
                json.readTree("{\"id\": \"p\", \"enabled\": " + enabled + ", \"attributes\": " + assignment + "}"),
                json.readTree("[{\"name\": \"" + role + "\"}]"));

        assertThat(holder.barred(subject, LocalDate.of(2025, 6, 30))).isEqualTo(why);
    }
}
