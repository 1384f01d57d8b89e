package vn.tiendo.plan.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.plan.issuance.Superior.FIFTEEN_WORKING_DAYS;
import static vn.tiendo.plan.issuance.Superior.draft;
import static vn.tiendo.plan.issuance.Superior.setRule;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DI_SU;
import static vn.tiendo.plan.testing.Api.PROVINCE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.event.DueMove.Cause;
import vn.tiendo.platform.event.PlanEvent;
import vn.tiendo.platform.event.PlanEvent.IssuanceStatus;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class IssuanceDutiesTest {
    private static final LocalDate PARENT_DAY = LocalDate.of(2024, 12, 20);

    @Inject
    Sql sql;

    @Inject
    FollowingIssuance following;

    @BeforeAll
    static void askTheDatabaseInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, 501, MET_ON_TIME, 8, 0",
        "2025-01-13, 502, MET_ON_TIME, 15, 0",
        "2025-01-14, 503, MET_LATE, 16, 1"
    })
    void scenario2AChildPlanMeetsTheDutyByItsDay(
            LocalDate day, String number, String state, int workingDay, int daysLate) {
        // Given
        String parent = issuedParent(AN_THI, 2025, PARENT_DAY);
        String child = draftOf(TaskTable.sound().csv());
        changePlan(child, Map.of("parentPlanId", parent)).statusCode(200);
        // When
        issue(child, number + "/KH-UBND", day).statusCode(200);
        // Then
        String daLoc = "items.find { it.unitId == '" + DA_LOC + "' }.";
        duties("sonoivu", parent, null)
                .body(daLoc + "state", equalTo(state))
                .body(daLoc + "lastDay", equalTo("2025-01-13"))
                .body(daLoc + "dueAt", equalTo("2025-01-14T00:00:00+07:00"))
                .body(daLoc + "workingDay", equalTo(workingDay))
                .body(daLoc + "daysLate", equalTo(daysLate))
                .body(daLoc + "planId", equalTo(child))
                .body(daLoc + "documentCode", equalTo(number + "/KH-UBND"));
        duties("sonoivu", parent, "OVERDUE")
                .body("items.unitId", not(hasItem(DA_LOC.toString())))
                .body("items.unitId", not(hasItem(DI_SU.toString())))
                .body("items.state", everyItem(equalTo("OVERDUE")));
        PlanEvent.IssuanceDuty met = told(parent, DA_LOC, 2);
        assertThat(met.status().name()).isEqualTo(state);
        assertThat(met.childPlanId()).hasToString(child);
        assertThat(met.recipientUnitId()).isEqualTo(AN_THI);
        assertThat(told(parent, DA_LOC, 1).status()).isEqualTo(IssuanceStatus.OPEN);
    }

    @Test
    void aUnitBelowSeesItsOwnDutyOnlyAndMayNotExcuseItself() {
        // Given
        String parent = issuedParent(AN_THI, 2025, PARENT_DAY);
        // When
        String duty = duties("daloc.vp", parent, null)
                .body("items.unitId", contains(DA_LOC.toString()))
                .extract()
                .path("items[0].id");
        // Then
        waive("daloc.vp", duty).statusCode(404);
        as("disu.vp").get("/plans/{id}/issuance-duties", parent).then().statusCode(404);
        as("daloc.congan")
                .body(Map.of("reason", "Không cần"))
                .post("/issuance-duties/{id}/waiver", duty)
                .then()
                .statusCode(403);
    }

    @Test
    void theSuperiorDeskExcusesAUnitOnceAndSaysWhy() {
        // Given
        String parent = issuedParent(AN_THI, 2025, PARENT_DAY);
        String duty = duties("daloc.vp", parent, null).extract().path("items[0].id");
        // When
        waive("sonoivu", duty).statusCode(204);
        // Then
        waive("sonoivu", duty).statusCode(409).body("type", equalTo("urn:tiendo:problem:issuance-duty-settled"));
        duties("sonoivu", parent, "WAIVED")
                .body("items.unitId", contains(DA_LOC.toString()))
                .body("items[0].waiverReason", equalTo("Xã sắp sáp nhập"))
                .body("items[0].daysLate", equalTo(0));
        assertThat(told(parent, DA_LOC, 2).status()).isEqualTo(IssuanceStatus.WAIVED);
    }

    @Test
    void pagesThroughTheUnitsWithoutLosingOne() {
        // Given
        String parent = issuedParent(AN_THI, 2025, PARENT_DAY);
        List<String> all = duties("sonoivu", parent, null).extract().path("items.id");
        // When
        ValidatableResponse first = as("sonoivu")
                .queryParam("limit", 2)
                .get("/plans/{id}/issuance-duties", parent)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(all.subList(0, 2)));
        // Then
        as("sonoivu")
                .queryParams("limit", 2, "cursor", first.extract().path("next"))
                .get("/plans/{id}/issuance-duties", parent)
                .then()
                .body("items[0].id", equalTo(all.get(2)));
    }

    @Test
    void theTermIsFixedOnceThePlanIsIssued() {
        // Given
        String parent = issuedParent(AN_THI, 2025, PARENT_DAY);
        // When
        setRule(parent, FIFTEEN_WORKING_DAYS)
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:issuance-rule-fixed"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "UPDATE issuance_rule SET days = 30 WHERE plan_id = ?", UUID.fromString(parent))))
                .rootCause()
                .hasMessageContaining("issuance_rule of an issued plan");
    }

    @Test
    void scenario43AnEditedCalendarMovesOpenDutiesAndKeepsTheOldDay() {
        // Given
        String parent = issuedParent(PROVINCE, 2028, LocalDate.of(2028, 3, 1));
        String duty = duties("sonoivu", parent, "OPEN")
                .body("items.lastDay", everyItem(equalTo("2028-03-22")))
                .extract()
                .path("items[0].id");
        // When
        Map<String, Object> dayOff = Map.of(
                "date",
                "2028-03-10",
                "kind",
                "SWAPPED_OFF",
                "name",
                "Nghỉ hoán đổi",
                "official",
                true,
                "source",
                "Thử");
        as("sonoivu")
                .body(Map.of("days", List.of(dayOff), "reason", "Hoán đổi ngày làm việc"))
                .put("/calendars/2028")
                .then()
                .statusCode(200);
        // Then
        duties("sonoivu", parent, null)
                .body("items.lastDay", everyItem(equalTo("2028-03-23")))
                .body("items.movedFrom", everyItem(startsWith("2028-03-23T00:00:00")));
        PlanEvent.IssuanceDuty moved = await("the move is on the topic")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Broker.on(Topic.PLAN, PlanEvent.IssuanceDuty.class).stream()
                                .filter(event -> event.dutyId().toString().equals(duty) && event.version() == 2)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        GoldenEvents.assertLikeGolden(moved);
        assertThat(moved.dueMoved()).isNotNull();
        assertThat(moved.dueMoved().cause()).isEqualTo(Cause.CALENDAR);
        assertThat(moved.dueMoved().from()).isEqualTo(Instant.parse("2028-03-22T17:00:00Z"));
        assertThat(moved.dueAt()).isEqualTo(Instant.parse("2028-03-23T17:00:00Z"));
    }

    private static ValidatableResponse duties(String user, String plan, String status) {
        var query = as(user).queryParam("limit", 200);
        return (status == null ? query : query.queryParam("status", status))
                .get("/plans/{id}/issuance-duties", plan)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waive(String user, String duty) {
        return as(user).body(Map.of("reason", "Xã sắp sáp nhập"))
                .post("/issuance-duties/{id}/waiver", duty)
                .then();
    }

    /** Nobody in the realm signs for the province or, by the real clock, for a district: it is written straight down. */
    private String issuedParent(UUID unit, int year, LocalDate day) {
        String plan = draft(unit, year);
        setRule(plan, FIFTEEN_WORKING_DAYS).statusCode(200);
        UUID id = UUID.fromString(plan);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "UPDATE plan SET status = 'ISSUED', issued_version = 1, document_code = '183/KH-UBND',"
                            + " issued_on = ? WHERE id = ?",
                    day,
                    id);
            following.follow(new PlanIssued(
                    id,
                    1,
                    unit,
                    year,
                    "Kế hoạch cấp trên",
                    "183/KH-UBND",
                    day,
                    List.of("PAPI"),
                    List.of(),
                    List.of(),
                    Instant.parse("2024-12-20T02:00:00Z"),
                    null,
                    List.of()));
        });
        return plan;
    }

    private static PlanEvent.IssuanceDuty told(String parent, UUID unit, long version) {
        return await("the duty is on the topic")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Broker.on(Topic.PLAN, PlanEvent.IssuanceDuty.class).stream()
                                .filter(event -> event.parentPlanId().toString().equals(parent))
                                .filter(event -> event.unitId().equals(unit) && event.version() == version)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
