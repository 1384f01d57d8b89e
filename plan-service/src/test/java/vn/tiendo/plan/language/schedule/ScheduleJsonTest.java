package vn.tiendo.plan.language.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleJsonTest {
    private static final TypeReference<List<Schedule>> SCHEDULES = new TypeReference<>() {};
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void writesTheTypeFirstAndNamesWhatIsUnknown() throws Exception {
        assertThat(written("Trước ngày 15/7/2025"))
                .isEqualTo(
                        "[{\"type\":\"DEADLINE\",\"due\":\"2025-07-15\",\"inclusive\":false,\"text\":\"Trước ngày 15/7/2025\"}]");
        assertThat(written("Quý I"))
                .isEqualTo("[{\"type\":\"WINDOW\",\"from\":\"2025-01-01\",\"to\":\"2025-03-31\",\"text\":\"Quý I\"}]");
        assertThat(written("Định kỳ")).isEqualTo("[{\"type\":\"RECURRING\",\"every\":null,\"text\":\"Định kỳ\"}]");
        assertThat(written("Trong năm học"))
                .isEqualTo("[{\"type\":\"SCHOOL_YEAR\",\"year\":null,\"text\":\"Trong năm học\"}]");
        assertThat(written("Theo kế hoạch"))
                .isEqualTo("[{\"type\":\"BY_REFERENCED_PLAN\",\"planRef\":null,\"text\":\"Theo kế hoạch\"}]");
        assertThat(written("Nếu có")).isEqualTo("[{\"type\":\"ON_OCCURRENCE\",\"event\":null,\"text\":\"Nếu có\"}]");
        assertThat(written("Kịp thời")).isEqualTo("[{\"type\":\"UNRESOLVED\",\"text\":\"Kịp thời\"}]");
    }

    @Test
    void writesEventsWithTheirOffsetOrNull() throws Exception {
        assertThat(written("Khi bầu trưởng thôn"))
                .isEqualTo(
                        "[{\"type\":\"EVENT_TRIGGERED\",\"event\":\"VILLAGE_HEAD_ELECTION_HELD\",\"offset\":null,\"text\":\"Khi bầu trưởng thôn\"}]");
        assertThat(written("5 ngày làm việc sau khi bầu trưởng thôn"))
                .contains("\"offset\":{\"days\":5,\"unit\":\"WORKING\",\"inclusive\":true}");
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        String text = "Thường xuyên; trước ngày 25 hằng tháng; 5 ngày sau khi bầu trưởng thôn";
        List<Schedule> schedules = Schedules.read(text, 2025, null).value();

        List<Schedule> back = json.readValue(json.writerFor(SCHEDULES).writeValueAsString(schedules), SCHEDULES);

        assertThat(back).hasSize(3).isEqualTo(schedules);
    }

    private String written(String text) throws Exception {
        return json.writerFor(SCHEDULES)
                .writeValueAsString(Schedules.read(text, 2025, null).value());
    }
}
