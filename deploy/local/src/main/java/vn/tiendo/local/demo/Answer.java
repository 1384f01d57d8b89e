package vn.tiendo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the system answered. */
public record Answer(int status, String body, JsonNode json, Optional<String> etag) {

    /** The field, which must be there. */
    JsonNode at(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw new StepFailed("Trong câu trả lời không có \"" + field + "\": " + body);
        }
        return value;
    }

    String text(String field) {
        return at(field).asText();
    }

    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new StepFailed("Chờ mã " + wanted + " nhưng nhận " + status + ": " + body);
        }
        return this;
    }
}
