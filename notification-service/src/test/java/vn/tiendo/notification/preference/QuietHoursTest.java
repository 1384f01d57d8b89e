package vn.tiendo.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "18:00, 07:00, 2025-03-10T17:59, 2025-03-10T17:59",
        "18:00, 07:00, 2025-03-10T18:00, 2025-03-11T07:00",
        "18:00, 07:00, 2025-03-10T23:30, 2025-03-11T07:00",
        "18:00, 07:00, 2025-03-10T00:00, 2025-03-10T07:00",
        "18:00, 07:00, 2025-03-10T07:00, 2025-03-10T07:00",
        "11:30, 13:30, 2025-03-10T11:29, 2025-03-10T11:29",
        "11:30, 13:30, 2025-03-10T12:00, 2025-03-10T13:30",
        "11:30, 13:30, 2025-03-10T13:30, 2025-03-10T13:30",
        "22:00, 00:00, 2025-03-10T22:00, 2025-03-11T00:00",
        "00:00, 06:00, 2025-03-10T05:59, 2025-03-10T06:00"
    })
    void waitsForTheirEnd(LocalTime from, LocalTime to, String now, String told) {
        assertThat(new QuietHours(from, to)
                        .onOrAfter(OffsetDateTime.parse(now + ":00+07:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse(told + ":00+07:00").toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 07:00, true",
        "15:00, 07:00, true",
        "14:59, 07:00, false",
        "07:00, 07:00, false",
        "00:00, 16:01, false"
    })
    void leaveTimeToBeTold(LocalTime from, LocalTime to, boolean bearable) {
        assertThat(new QuietHours(from, to).areBearable()).isEqualTo(bearable);
    }
}
