package vn.tiendo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.EventJson;
import vn.tiendo.platform.event.Topic;

/** The golden JSON example of each event: producers are compared with it, consumers must be able to apply it. */
public final class GoldenEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenEvents() {}

    /** One of each event of the topic; a consumer's test applies them all. */
    public static List<Event> of(Topic topic) {
        return topic.events().stream()
                .map(type -> EventJson.read(topic, Topic.typeOf(type), bytes(Topic.typeOf(type))))
                .toList();
    }

    public static <E extends Event> E of(Class<E> type) {
        return of(Topic.valueOf(topicOf(type))).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String topicOf(Class<? extends Event> type) {
        return List.of(Topic.values()).stream()
                .filter(topic -> topic.events().contains(type))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** What is really sent has the fields that the example promises, at every level that the example fills. */
    public static void assertLikeGolden(Event sent) {
        try {
            JsonNode golden = JSON.readTree(bytes(Topic.typeOf(sent.getClass())));
            JsonNode real = JSON.readTree(EventJson.write(sent));
            assertThat(names(real)).isEqualTo(names(golden));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String type) {
        String file = "events/" + type + ".json";
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), () -> "No " + file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
