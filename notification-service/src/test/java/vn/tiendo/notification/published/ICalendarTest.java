package vn.tiendo.notification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final UUID ID = UUID.fromString("01945a3c-9000-7a10-8a00-000000000001");
    private static final Instant NOW = Instant.parse("2025-06-23T01:00:00Z");

    private static String written(FeedEntry entry) {
        return new ICalendar("Tiến Độ: Xã Đa Lộc", NOW)
                .add(entry, "https://tiendo.example/d")
                .written();
    }

    private static FeedEntry entry(String name, boolean done, boolean lapsed) {
        return new FeedEntry(ID, name, "Trạm y tế", LocalDate.of(2025, 12, 31), 3, done, lapsed);
    }

    @Test
    void writesAnAllDayEntryThatEndsBeforeTheNextDay() {
        assertThat(written(entry("2.1 Niêm yết", false, false)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Tien Do//Deadlines//VI",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Tiến Độ: Xã Đa Lộc",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "BEGIN:VEVENT",
                        "UID:" + ID + "@tiendo",
                        "DTSTAMP:20250623T010000Z",
                        "SEQUENCE:3",
                        "DTSTART;VALUE=DATE:20251231",
                        "DTEND;VALUE=DATE:20260101",
                        "SUMMARY:Hạn: 2.1 Niêm yết",
                        "DESCRIPTION:Chủ trì: Trạm y tế",
                        "URL:https://tiendo.example/d",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void foldsLongLinesBetweenCharactersSoThatUnfoldingGivesThemBack() {
        String name = "Rà soát, niêm yết; “công khai” \\ đầy đủ các biểu mẫu 🗓️ quyết toán "
                .repeat(9)
                .strip();

        String written = written(entry(name + "\r\nBEGIN:VALARM\u0007", false, false));

        assertThat(written.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD") || line.startsWith("BEGIN:VALARM"));
        assertThat(written.replace("\r\n ", ""))
                .contains("SUMMARY:Hạn: "
                        + name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
                        + "\\nBEGIN:VALARM \r\n");
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    @Test
    void saysWhatIsDoneAndWhatIsOwedNoMore() {
        assertThat(written(entry("2.1", true, false))).contains("SUMMARY:Đã xong: 2.1", "STATUS:CONFIRMED");
        assertThat(written(entry("2.1", false, true))).contains("STATUS:CANCELLED");
    }
}
