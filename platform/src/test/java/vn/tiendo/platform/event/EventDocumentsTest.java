package vn.tiendo.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDocumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"events.md", "asyncapi.yaml"})
    void nameEveryTopicAndEveryType(String document) throws Exception {
        String text = Files.readString(Path.of(System.getProperty("tiendo.root"), "docs", document));

        for (Topic topic : Topic.values()) {
            assertThat(text).contains(topic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            for (Class<? extends Event> type : topic.events()) {
                assertThat(text).contains(Topic.typeOf(type));
            }
        }
    }
}
