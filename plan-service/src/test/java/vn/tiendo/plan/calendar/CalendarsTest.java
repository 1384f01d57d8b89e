package vn.tiendo.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.CalendarEvent.CalendarState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class CalendarsTest {
    private static final Map<String, Object> NEW_YEAR = Map.of(
            "date", "2027-01-01", "kind", "HOLIDAY", "name", "Tết Dương lịch", "official", true, "source", "Điều 112");

    @Inject
    LoadingCalendars loading;

    @ParameterizedTest
    @ValueSource(strings = {"1999", "9999", "2031"})
    void refusesAYearWithoutAnyDayOff(String year) {
        as("sonoivu")
                .body(Map.of("days", List.of(), "reason", "Nhầm"))
                .put("/calendars/" + year)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:calendar-days-wrong"));
    }

    @Test
    void everyoneReadsAYearWithItsSources() {
        as("daloc.congan")
                .get("/calendars/2025")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("workingDays", equalTo(250))
                .body("pending", equalTo(0))
                .body("days.find { it.date == '2025-05-02' }.kind", equalTo("SWAPPED_OFF"))
                .body("days.find { it.date == '2025-01-01' }.source", equalTo("Bộ luật Lao động 2019, Điều 112"));
    }

    @Test
    void theHistoryOfAYearTellsWhatEachEditChangedAndWhy() {
        // Given
        Map<String, Object> first = day("2029-01-01", "Tết Dương lịch");
        Map<String, Object> second = day("2029-04-30", "Ngày Chiến thắng");
        as("sonoivu")
                .body(Map.of("days", List.of(first), "reason", "Lập lịch năm"))
                .put("/calendars/2029")
                .then()
                .statusCode(200);
        // When
        as("sonoivu")
                .header("If-Match", "\"v1\"")
                .body(Map.of("days", List.of(second), "reason", "Đính chính"))
                .put("/calendars/2029")
                .then()
                .statusCode(200);
        // Then
        as("daloc.vp")
                .get("/calendars/2029/edits")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.reason", contains("Đính chính", "Lập lịch năm"))
                .body("items[0].added.date", contains("2029-04-30"))
                .body("items[0].removed.date", contains("2029-01-01"));
        as("daloc.vp").get("/calendars/2098/edits").then().statusCode(404);
    }

    @Test
    void anEditMakesTheNextVersionAndTellsTheOtherServices() {
        // Given
        String etag = as("sonoivu").get("/calendars/2027").getHeader("ETag");
        // When
        as("sonoivu")
                .header("If-Match", etag)
                .body(Map.of("days", List.of(NEW_YEAR), "reason", "Bỏ các ngày chưa chính thức"))
                .put("/calendars/2027")
                .then()
                // Then
                .statusCode(200)
                .body("version", greaterThan(1))
                .body("workingDays", equalTo(260))
                .body("reason", equalTo("Bỏ các ngày chưa chính thức"));
        await("the new year is on the topic").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Broker.on(Topic.CALENDAR, CalendarState.class))
                .anySatisfy(state -> {
                    assertThat(state.year()).isEqualTo(2027);
                    assertThat(state.version()).isGreaterThan(1);
                    assertThat(state.days()).hasSize(1);
                    GoldenEvents.assertLikeGolden(state);
                }));
    }

    @Test
    void aYearThatAPersonEditedIsLeftAloneByTheNextStart() {
        // Given
        String etag = as("sonoivu").get("/calendars/2027").getHeader("ETag");
        as("sonoivu")
                .header("If-Match", etag)
                .body(Map.of("days", List.of(NEW_YEAR), "reason", "Thử"))
                .put("/calendars/2027")
                .then()
                .statusCode(200);
        // When
        int changed = QuarkusTransaction.requiringNew().call(() -> loading.load(CalendarFile.read()));
        // Then
        assertThat(changed).isZero();
    }

    @Test
    void anEditNeedsThePresentVersion() {
        Map<String, Object> body = Map.of("days", List.of(), "reason", "Thử");
        as("sonoivu").body(body).put("/calendars/2026").then().statusCode(428);
        as("sonoivu")
                .header("If-Match", "\"v99\"")
                .body(body)
                .put("/calendars/2026")
                .then()
                .statusCode(412)
                .body("current.year", equalTo(2026));
    }

    @Test
    void anEditNeedsAReason() {
        as("sonoivu")
                .header("If-Match", "*")
                .body(Map.of("days", List.of(), "reason", " "))
                .put("/calendars/2026")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Cần lý do sửa lịch"));
    }

    @Test
    void refusesDaysOfAnotherYear() {
        as("sonoivu")
                .header("If-Match", "*")
                .body(Map.of("days", List.of(NEW_YEAR), "reason", "Thử"))
                .put("/calendars/2026")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/days/0/date"));
    }

    @Test
    void onlyTheProvinceEdits() {
        as("daloc.vp")
                .header("If-Match", "*")
                .body(Map.of("days", List.of(), "reason", "Thử"))
                .put("/calendars/2026")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> day(String date, String name) {
        return Map.of("date", date, "kind", "HOLIDAY", "name", name, "official", true, "source", "Điều 112");
    }
}
