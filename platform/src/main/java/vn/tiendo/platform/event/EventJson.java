package vn.tiendo.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events as JSON. Unknown fields are ignored, so that producers may add some; unknown types are an error. */
public final class EventJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    public static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws UnknownEvent when the topic has no such type or the content does not fit it */
    public static Event read(Topic topic, String type, byte[] json) {
        Class<? extends Event> event = topic.eventOf(type);
        if (event == null) {
            throw new UnknownEvent("Topic " + topic + " has no event of type " + type, null);
        }
        try {
            return JSON.readValue(json, event);
        } catch (IOException unreadable) {
            throw new UnknownEvent("Unreadable " + type, unreadable);
        }
    }
}
