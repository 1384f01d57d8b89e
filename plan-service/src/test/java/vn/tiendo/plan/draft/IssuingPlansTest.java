package vn.tiendo.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.DA_LOC_VILLAGES;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.event.PlanEvent.ReportingDuty;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class IssuingPlansTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final Map<String, Object> HALF_YEAR = Map.of(
            "period", "H1", "dataFrom", "2025-01-01", "dataTo", "2025-06-30", "due", "2025-07-05", "inclusive", false);

    private static final Map<String, Object> BY_DECREE = Map.of("period", "YEAR");

    @Test
    void anIssuedPlanIsToldToTheOtherServices() {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("title", "Kế hoạch thử", "reportingDuties", List.of(HALF_YEAR, BY_DECREE)))
                .statusCode(200);
        // When
        issue(plan, "101/KH-UBND", DAY)
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("issuedVersion", equalTo(1));
        // Then
        PlanIssued told = await("the plan is on the topic")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Broker.on(Topic.PLAN, PlanIssued.class).stream()
                                .filter(event -> event.planId().toString().equals(plan))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        GoldenEvents.assertLikeGolden(told);
        assertThat(told.title()).isEqualTo("Kế hoạch thử");
        assertThat(told.documentCode()).isEqualTo("101/KH-UBND");
        assertThat(told.version()).isOne();
        assertThat(told.lines()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("1.1");
            assertThat(line.leadUnitId()).isEqualTo(DA_LOC_OFFICE);
            assertThat(line.coordinatorUnitIds()).containsExactly(DA_LOC_VILLAGES);
            assertThat(line.dimensionNumber()).isEqualTo(1);
            assertThat(line.schedules())
                    .containsExactly(
                            new Schedule.Window(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30), "Quý II/2025"));
        });
        assertThat(told.reportingDuties())
                .extracting(
                        ReportingDuty::reporterUnitId,
                        ReportingDuty::recipientUnitId,
                        ReportingDuty::inclusive,
                        ReportingDuty::dataTo,
                        ReportingDuty::due)
                .containsExactly(
                        tuple(DA_LOC, AN_THI, false, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 5)),
                        tuple(DA_LOC, AN_THI, true, null, null));
        as("daloc.vp")
                .get("/plans/{id}/versions", plan)
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("items[0].documentCode", equalTo("101/KH-UBND"))
                .body("items[0].lines", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/KH-UBND", "Số:      /KH-UBND", ""})
    void scenario29ABlankNumberIsRefusedAndTheDraftKeepsItsSign(String code) {
        // Given
        String plan = draftOf(TaskTable.sound().csv());
        changePlan(plan, Map.of("documentCode", "/KH-UBND")).statusCode(200);
        // When
        issue(plan, code, DAY)
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:document-number-missing"));
        as("daloc.vp")
                .get("/plans/{id}", plan)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("documentCode", equalTo("/KH-UBND"));
    }

    @Test
    void scenario30ANumberServesOnceAYear() {
        // Given
        issue(draftOf(TaskTable.sound().csv()), "12/KH-UBND", LocalDate.of(2024, 12, 30))
                .statusCode(200);
        issue(draftOf(TaskTable.sound().csv()), "12/KH-UBND", DAY).statusCode(200);
        // When
        issue(draftOf(TaskTable.sound().csv()), "12/KH-UBND", DAY.plusDays(1))
                // Then
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:document-number-taken"));
    }

    @Test
    void anUnreadableCodeIsRefused() {
        issue(draftOf(TaskTable.sound().csv()), "mười hai", DAY)
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:document-code-unreadable"));
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        issue(draftOf(TaskTable.sound().csv()), "131/KH-UBND", LocalDate.of(2999, 1, 1))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:issue-date-in-future"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-06", "1990-01-06", "2023-12-31"})
    void aDayFarFromThePlansYearIsRefused(String day) {
        issue(draftOf(TaskTable.sound().csv()), "133/KH-UBND", LocalDate.parse(day))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:issue-date-of-another-year"));
    }

    @Test
    void aUnitThatNoLongerExistsIssuesNothing() {
        issue(draftOf(TaskTable.sound().csv()), "132/KH-UBND", LocalDate.of(2025, 7, 1))
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:unit-not-in-force"));
    }

    @Test
    void aCoordinatorMayNotIssue() {
        String plan = draftOf(TaskTable.sound().csv());
        as("daloc.vp")
                .body(Map.of("documentCode", "160/KH-UBND", "issuedOn", DAY.toString()))
                .post("/plans/{id}/issuance", plan)
                .then()
                .statusCode(403);
    }
}
