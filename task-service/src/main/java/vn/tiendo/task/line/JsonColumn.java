package vn.tiendo.task.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.task.target.TrackedTarget;

/** Lists of values that are read and written whole, as JSON. */
public abstract class JsonColumn<T> implements AttributeConverter<List<T>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TypeReference<List<T>> type;
    private final ObjectWriter writer;

    JsonColumn(TypeReference<List<T>> type) {
        this.type = type;
        // The declared type, because a bare list would be written without the "type" of its elements.
        this.writer = JSON.writerFor(type);
    }

    @Override
    public String convertToDatabaseColumn(List<T> values) {
        try {
            return writer.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        try {
            return List.copyOf(JSON.readValue(json, type));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static final class OfSchedules extends JsonColumn<Schedule> {
        public OfSchedules() {
            super(new TypeReference<>() {});
        }
    }

    public static final class OfTargets extends JsonColumn<TrackedTarget> {
        public OfTargets() {
            super(new TypeReference<>() {});
        }
    }
}
