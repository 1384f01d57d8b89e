package vn.tiendo.reporting.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

@ReportingTest
class ObligationsTest {
    private final World world;

    ObligationsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void saysWhoOwesWhatToWhomThroughWhomByWhen() {
        APlan plan = APlan.aPlan();
        UUID duty = plan.owingHalfYear();
        Broker.send(plan.issued());
        world.owes(duty);

        world.as("daloc.vp")
                .get("/report-obligations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(duty.toString()))
                .body("items[0].unit.name", equalTo("Xã Đa Lộc"))
                .body("items[0].recipient.name", equalTo("Huyện Ân Thi"))
                .body("items[0].through.name", equalTo("Phòng Nội vụ huyện Ân Thi"))
                .body("items[0].period", equalTo("H1"))
                .body("items[0].dataFrom", equalTo("2025-01-01"))
                .body("items[0].dataTo", equalTo("2025-06-30"))
                .body("items[0].dueAt", equalTo("2025-07-05T00:00:00+07:00"))
                .body("items[0].lastDay", equalTo("2025-07-04"))
                .body("items[0].status", equalTo("DUE_SOON"))
                .body("items[0].submittedAt", nullValue())
                .body("items[0].version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-27T23:59:59+07:00, OPEN",
        "2025-06-28T00:00:00+07:00, DUE_SOON",
        "2025-07-04T23:59:59+07:00, DUE_SOON",
        "2025-07-05T00:00:00+07:00, OVERDUE"
    })
    void changesItsStatusByTimeAlone(String now, String status) {
        UUID duty = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        world.at(now);

        world.as("daloc.vp").get("/report-obligations/" + duty).then().body("status", equalTo(status));
    }

    @Test
    void isSeenByReporterAndProvinceButNotByAnotherCommune() {
        UUID duty = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        world.halfYearOwed(Territory.LE_XA, Territory.TIEN_LU);

        world.as("lexa.vp").get("/report-obligations/" + duty).then().statusCode(404);
        world.as("lexa.vp").get("/report-obligations").then().body("items.unit.name", contains("Xã Lệ Xá"));
        world.as("lexa.vp")
                .queryParam("unitId", Territory.DA_LOC)
                .get("/report-obligations")
                .then()
                .statusCode(404);
        world.as("sonoivu").get("/report-obligations").then().body("items", hasSize(2));
    }

    @Test
    void isSeenByTheRecipientItIsOwedTo() {
        UUID duty = world.halfYearOwed(Territory.LE_XA, Territory.DA_LOC);

        world.as("daloc.vp").get("/report-obligations/" + duty).then().statusCode(200);
    }

    /** "Hàng quý, 06 tháng, năm". */
    @Test
    void scenario24OwesSevenReportsOfSeparatePeriods() {
        APlan plan = APlan.aPlan();
        List<UUID> duties = Stream.of("Q1", "Q2", "Q3", "Q4", "H1", "H2", "YEAR")
                .map(period -> plan.owing(Ids.next(), period, null, null, Territory.DA_LOC, Territory.AN_THI, null))
                .toList();
        world.at("2025-01-01T00:00:00+07:00");

        Broker.send(plan.issued());

        duties.forEach(world::owes);
        world.as("daloc.vp")
                .queryParam("year", 2025)
                .get("/report-obligations")
                .then()
                .body("items.period", containsInAnyOrder("Q1", "Q2", "Q3", "Q4", "H1", "H2", "YEAR"))
                .body("items.collect { it.dataFrom + it.dataTo }.unique().size()", equalTo(7))
                .body("items.status", everyItem(equalTo("OPEN")));
    }

    @Test
    void warnsOfAnotherDayForTheSameReportUntilOneOfThemIsWaived() {
        UUID first = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
        APlan plan = APlan.aPlan();
        UUID second =
                plan.owing(Ids.next(), "H1", "2025-06-30", "2025-07-10", Territory.DA_LOC, Territory.AN_THI, null);
        UUID elsewhere =
                plan.owing(Ids.next(), "H1", "2025-06-30", "2025-07-11", Territory.DA_LOC, Territory.PROVINCE, null);
        Broker.send(plan.issued());
        world.owes(elsewhere);

        world.as("daloc.vp")
                .get("/report-obligations")
                .then()
                .body("items.find { it.id == '" + first + "' }.warnings.kind", contains("CONFLICTING_DUE_DATES"))
                .body("items.find { it.id == '" + first + "' }.warnings[0].message", containsString("09/07/2025"))
                .body("items.find { it.id == '" + second + "' }.warnings[0].message", containsString("04/07/2025"))
                .body("items.find { it.id == '" + elsewhere + "' }.warnings", empty());

        world.as("sonoivu")
                .body(Map.of("reason", "Trùng kỳ"))
                .post("/report-obligations/" + second + "/waiver")
                .then()
                .statusCode(200)
                .body("warnings", empty());
        world.as("daloc.vp").get("/report-obligations/" + first).then().body("warnings", empty());
    }

    @Test
    void findsTheUnitAloneOrItsWholeSubtree() {
        world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);

        world.as("sonoivu")
                .queryParam("unitId", Territory.AN_THI)
                .get("/report-obligations")
                .then()
                .body("items", empty());
        world.as("sonoivu")
                .queryParam("unitId", Territory.AN_THI)
                .queryParam("subtree", true)
                .get("/report-obligations")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void goesThroughAllPagesWithoutGapOrRepetition() {
        List<String> owed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            owed.add(world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI).toString());
        }
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;

        do {
            var page = world.as("daloc.vp")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/report-obligations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(owed);
    }

    /** The list's filter and the one function must never disagree. */
    @ParameterizedTest
    @CsvSource({"2025-06-20T00:00:00Z", "2025-06-27T17:00:00Z", "2025-07-04T16:59:59.999999Z", "2025-07-04T17:00:00Z"})
    void filtersByTheSameRuleThatNamesTheStatus(Instant now) {
        for (@Nullable String submittedAt : new String[] {null, "2025-07-04T16:59:59Z", "2025-07-04T17:00:00Z"}) {
            UUID duty = world.halfYearOwed(Territory.DA_LOC, Territory.AN_THI);
            @Nullable Instant submitted = submittedAt == null ? null : Instant.parse(submittedAt);
            world.change(
                    "UPDATE obligation SET submitted_at = ?, late = ?::timestamptz >= due_at WHERE id = ?",
                    submitted,
                    submitted,
                    duty);
            ObligationStatus named = ObligationStatus.of(Instant.parse("2025-07-04T17:00:00Z"), submitted, now);
            world.at(now.toString());

            for (ObligationStatus status : ObligationStatus.values()) {
                List<String> found = world.as("daloc.vp")
                        .queryParam("status", status)
                        .queryParam("limit", 200)
                        .get("/report-obligations")
                        .jsonPath()
                        .getList("items.id");
                assertThat(found.contains(duty.toString())).as(status.name()).isEqualTo(status == named);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=LATE", "limit=0", "limit=201", "cursor=nonsense", "colour=red"})
    void refusesAParameterItDoesNotKnow(String query) {
        world.as("daloc.vp")
                .get("/report-obligations?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", notNullValue());
    }

    @Test
    void refusesAGarbageToken() {
        given().auth()
                .oauth2("garbage")
                .get("/report-obligations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void refusesARoleWithoutThePermission() {
        given().auth()
                .oauth2(TestServers.serviceToken("portal"))
                .get("/report-obligations")
                .then()
                .statusCode(403);
    }
}
