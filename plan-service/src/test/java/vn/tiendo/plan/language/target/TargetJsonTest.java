package vn.tiendo.plan.language.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TargetJsonTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void writesAShareWithItsBoundAndFlags() {
        JsonNode target = json.valueToTree(
                Targets.read("Phấn đấu trên 97,5% hộ dân khi có dịch").value().get(0));

        assertThat(target.path("kind").asText()).isEqualTo("COVERAGE");
        assertThat(target.path("op").asText()).isEqualTo(">");
        assertThat(target.path("value").decimalValue()).isEqualByComparingTo("97.5");
        assertThat(target.path("unit").asText()).isEqualTo("%");
        assertThat(target.path("aspirational").asBoolean()).isTrue();
        assertThat(target.path("conditional").asBoolean()).isTrue();
        assertThat(target.path("foreignLevel").asBoolean()).isFalse();
        assertThat(target.has("per")).isFalse();
    }

    @Test
    void namesNoMeasureWhereThereIsNone() {
        JsonNode target = json.valueToTree(Targets.read("Tự đánh giá").value().get(0));

        assertThat(target.path("op").isNull()).isTrue();
        assertThat(target.path("value").isNull()).isTrue();
        assertThat(target.path("text").asText()).isEqualTo("Tự đánh giá");
    }
}
