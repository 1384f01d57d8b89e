package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.demo.Api;

/** A district signs its plan, and the communes below owe theirs, from the signature to everybody's register. */
class SuperiorPlanIT {
    private static final String DAY = "2025-01-06";

    private static RunningStack running;
    private static Api api;

    @BeforeAll
    static void start() {
        running = new RunningStack();
        api = running.world().api();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void scenario2ASuperiorsSignatureLaysADutyOnEachCommuneThatItsOwnSignatureMeets() {
        // Given
        String district = unit("anthi", "q=an%20thi&kind=DISTRICT");
        String commune = unit("daloc.vp", "q=da%20loc&kind=COMMUNE");
        String superior = draft("anthi", district, Map.of());
        api.put(
                        "anthi",
                        "plans/" + superior + "/issuance-duty",
                        Map.of("days", 15, "unit", "WORKING", "counting", "EXCLUDE_START", "inclusive", true))
                .expect(200);
        // When
        issue("anthi.ct", superior, "12/KH-UBND");
        // Then
        JsonNode owed = duty(superior, commune);
        assertThat(owed.path("state").asText()).isEqualTo("OPEN");
        assertThat(owed.path("lastDay").asText()).isEqualTo("2025-02-03");
        await("the commune's register knows")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(registered(commune)).containsExactly("OPEN"));
        // When
        issue("daloc.ct", draft("daloc.vp", commune, Map.of("parentPlanId", superior)), "03/KH-UBND");
        // Then
        assertThat(duty(superior, commune).path("state").asText()).isEqualTo("MET_ON_TIME");
        await("the register follows").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(registered(commune))
                .containsExactly("MET_ON_TIME"));
    }

    private static String unit(String user, String query) {
        return api.get(user, "units?" + query + "&on=" + DAY)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static String draft(String user, String unit, Map<String, Object> more) {
        Map<String, Object> header = new HashMap<>(more);
        header.putAll(Map.of(
                "unitId", unit, "year", 2025, "title", "Kế hoạch công khai, minh bạch", "indices", List.of("PAPI")));
        String plan =
                api.post(user, "plans", header).expect(201).json().path("id").asText();
        Map<String, Object> line = Map.of(
                "dimension", "Công khai, minh bạch",
                "component", "Công khai",
                "task", "Niêm yết dự toán",
                "timing", "Quý I/2025",
                "leadUnitId", unit);
        api.post(user, "plans/" + plan + "/lines", Map.of("code", "1.1", "line", line))
                .expect(201);
        return plan;
    }

    private static void issue(String head, String plan, String code) {
        api.post(
                        head,
                        "plans/" + plan + "/issuance",
                        Map.of(
                                "documentCode", code,
                                "issuedOn", DAY,
                                "signing", "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH"))
                .expect(200);
    }

    private static JsonNode duty(String plan, String unit) {
        JsonNode items = api.get("sonoivu", "plans/" + plan + "/issuance-duties")
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(duty -> duty.path("unitId").asText().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> registered(String unit) {
        JsonNode items = api.get("daloc.vp", "deadlines?unitId=" + unit)
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(deadline -> deadline.path("subject").asText().equals("ISSUANCE"))
                .map(deadline -> deadline.path("status").asText())
                .toList();
    }
}
