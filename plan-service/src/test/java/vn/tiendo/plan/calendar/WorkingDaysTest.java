package vn.tiendo.plan.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class WorkingDaysTest {
    @Test
    void scenario22APostingOfThreeWorkingDaysEndsAfterTheHolidays() {
        term("2025-04-28", 3, "EXCLUDE_START")
                .body("lastDay", equalTo("2025-05-06"))
                .body("pending", empty());
    }

    @Test
    void tellsThatATermRunsOverDaysThatAreNotOfficialYet() {
        term("2026-11-20", 5, "EXCLUDE_START")
                .body("lastDay", equalTo("2026-11-30"))
                .body("pending", contains("2026-11-24"));
    }

    @Test
    void scenario22WithThePostingDayIncludedItEndsADayEarlier() {
        term("2025-04-28", 3, "INCLUDE_START")
                .body("lastDay", equalTo("2025-05-05"))
                .body("official", equalTo(true));
    }

    @Test
    void saysThatACountInAYearWithoutACalendarIsNotOfficial() {
        term("2023-05-03", 3, "EXCLUDE_START")
                .body("lastDay", equalTo("2023-05-08"))
                .body("official", equalTo(false))
                .body("undecidedYears", contains(2023));
    }

    @Test
    void countsBackAndBetween() {
        term("2025-05-06", -3, "EXCLUDE_START").body("lastDay", equalTo("2025-04-28"));
        as("daloc.vp")
                .queryParams("from", "2025-04-28", "to", "2025-05-06", "counting", "EXCLUDE_START")
                .get("/calendars/working-days/between")
                .then()
                .statusCode(200)
                .body("days", equalTo(3))
                .body("official", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2025-05-01&days=0&counting=EXCLUDE_START",
                "?from=2025-05-01&days=501&counting=EXCLUDE_START",
                "?from=%2B999999999-12-31&days=3&counting=EXCLUDE_START",
                "/between?from=2025-05-01&to=2035-05-01&counting=EXCLUDE_START",
                "/between?from=-999999999-01-01&to=2025-05-01&counting=EXCLUDE_START",
                "/between?from=2025-05-01&counting=EXCLUDE_START"
            })
    void refusesTermsThatNobodyCanCount(String query) {
        as("daloc.vp")
                .urlEncodingEnabled(false)
                .get("/calendars/working-days" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void theCountingRuleMustBeSaid() {
        as("daloc.vp")
                .queryParams("from", "2025-05-01", "days", 3)
                .get("/calendars/working-days")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Cần cách tính: EXCLUDE_START hoặc INCLUDE_START"));
    }

    private static ValidatableResponse term(String from, int days, String counting) {
        return as("daloc.vp")
                .queryParams("from", from, "days", days, "counting", counting)
                .get("/calendars/working-days")
                .then()
                .statusCode(200);
    }
}
