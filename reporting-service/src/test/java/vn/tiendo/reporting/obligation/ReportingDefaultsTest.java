package vn.tiendo.reporting.obligation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** Reports whose plan names a period and leaves out days. */
@ReportingTest
class ReportingDefaultsTest {
    private final World world;
    private final APlan plan = APlan.aPlan();

    ReportingDefaultsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    private UUID owing(UUID duty, String period, @Nullable String dataTo, @Nullable String before) {
        return plan.owing(duty, period, dataTo, before, Territory.DA_LOC, Territory.AN_THI, null);
    }

    private ValidatableResponse owed(UUID duty) {
        Broker.send(plan.issued());
        world.owes(duty);
        return world.as("daloc.vp").get("/report-obligations/" + duty).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "M01,  2024-12-15, 2025-01-14, 2025-01-25",
        "M03,  2025-02-15, 2025-03-14, 2025-03-25",
        "Q1,   2024-12-15, 2025-03-14, 2025-03-25",
        "Q4,   2025-09-15, 2025-12-14, 2025-12-25",
        "H1,   2024-12-15, 2025-06-14, 2025-06-25",
        "H2,   2025-06-15, 2025-12-14, 2025-12-25",
        "M9,   2024-12-15, 2025-09-14, 2025-09-25",
        "YEAR, 2024-12-15, 2025-12-14, 2025-12-25"
    })
    void haveTheDaysOfTheDecreeAndSaySo(String period, String from, String to, String lastDay) {
        UUID duty = owing(Ids.next(), period, null, null);

        owed(duty)
                .body("dataFrom", equalTo(from))
                .body("dataTo", equalTo(to))
                .body("lastDay", equalTo(lastDay))
                .body("windowSource", startsWith("Nghị định 09/2019/NĐ-CP, Điều 12"))
                .body("dueSource", startsWith("Nghị định 09/2019/NĐ-CP, Điều 13"));
    }

    @Test
    void keepTheDaysThatThePlanDoesName() {
        UUID cutOffNamed = owing(Ids.next(), "H1", "2025-06-30", null);
        UUID dueNamed = owing(Ids.next(), "H2", null, "2026-01-05");

        owed(cutOffNamed)
                .body("dataTo", equalTo("2025-06-30"))
                .body("windowSource", nullValue())
                .body("lastDay", equalTo("2025-07-11"))
                .body("dueSource", startsWith("Nghị định 09/2019"));
        world.as("daloc.vp")
                .get("/report-obligations/" + dueNamed)
                .then()
                .body("dataTo", equalTo("2025-12-14"))
                .body("windowSource", startsWith("Nghị định 09/2019"))
                .body("lastDay", equalTo("2026-01-04"))
                .body("dueSource", nullValue());
    }

    @Test
    void loseTheDefaultsWhenALaterVersionNamesTheDays() {
        UUID duty = owing(Ids.next(), "H1", null, null);
        owed(duty);
        owing(duty, "H1", "2025-06-30", "2025-07-05");
        Broker.send(plan.version(2, "2025-03-03").issued());
        world.settled(plan.id, 2);

        world.as("daloc.vp")
                .get("/report-obligations/" + duty)
                .then()
                .body("lastDay", equalTo("2025-07-04"))
                .body("windowSource", nullValue())
                .body("dueSource", nullValue());
    }

    @Test
    void canLookTheirDaysUpBeforehand() {
        world.as("daloc.vp")
                .get("/report-obligations/defaults?year=2026")
                .then()
                .statusCode(200)
                .body("", hasSize(20))
                .body("find { it.period == 'H1' }.dataFrom", equalTo("2025-12-15"))
                .body("find { it.period == 'H1' }.due", equalTo("2026-06-25"));
        world.as("daloc.vp").get("/report-obligations/defaults").then().statusCode(400);
        world.as("daloc.vp").get("/report-obligations/defaults?year=-5").then().statusCode(400);
    }
}
