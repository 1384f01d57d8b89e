package vn.tiendo.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.testing.GoldenEvents;

class EventContractTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyEventReadsItsGoldenExampleAndWritesItBackUnchanged(Topic topic) throws Exception {
        for (Event event : GoldenEvents.of(topic)) {
            String golden = "/events/" + Topic.typeOf(event.getClass()) + ".json";

            byte[] written = EventJson.write(event);

            try (var example = EventContractTest.class.getResourceAsStream(golden)) {
                assertThat(json.readTree(written)).isEqualTo(json.readTree(example));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void refusesATypeThatIsNotOfTheTopic(Topic topic) {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventJson.read(topic, "vn.tiendo.surprise.v1", empty))
                .isInstanceOf(UnknownEvent.class);
    }
}
