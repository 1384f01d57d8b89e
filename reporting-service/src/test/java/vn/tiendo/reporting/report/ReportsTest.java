package vn.tiendo.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.event.Event;
import vn.tiendo.platform.event.ReportEvent;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.GoldenEvents;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** The way of a report from draft to acceptance. */
@ReportingTest
class ReportsTest {
    private final World world;
    private HalfYear report;

    ReportsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        report = HalfYear.owed(world);
    }

    @Test
    void goesFromDraftToSnapshotAndTellsTheWorldOfEachStep() {
        String id = report.drafted();
        String etag = world.as("daloc.vp").get("/reports/" + id).header("ETag");
        world.as("daloc.vp")
                .header("If-Match", etag)
                .body(Map.of("narrative", Map.of("OVERVIEW", "Đã hoàn thành phần lớn nhiệm vụ.")))
                .patch("/reports/" + id)
                .then()
                .statusCode(200)
                .body("narrative.OVERVIEW", equalTo("Đã hoàn thành phần lớn nhiệm vụ."));
        report.post("daloc.vp", id, "submission", Map.of())
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("late", equalTo(false))
                .body("allowed", equalTo(List.of("RETURNED", "ACCEPTED")));
        report.post("sonoivu", id, "return", Map.of("reason", "Thiếu số liệu mục 3"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("Thiếu số liệu mục 3"));
        world.as("daloc.vp").get("/report-obligations/" + report.duty).then().body("status", equalTo("DUE_SOON"));
        report.post("daloc.vp", id, "submission", Map.of()).statusCode(200).body("returnReason", nullValue());
        report.post("sonoivu", id, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedAt", notNullValue())
                .body(
                        "history.action",
                        equalTo(List.of("DRAFTED", "DESCRIBED", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED")));

        await("all five events on the topic").until(() -> told().size() == 5);
        assertThat(told())
                .extracting(Event::getClass)
                .map(Object.class::cast)
                .containsExactly(
                        ReportDue.class,
                        ReportSubmitted.class,
                        ReportReturned.class,
                        ReportSubmitted.class,
                        ReportAccepted.class);
        told().forEach(GoldenEvents::assertLikeGolden);
        world.as("daloc.vp")
                .get("/report-obligations/" + report.duty)
                .then()
                .body("status", equalTo("SUBMITTED_ON_TIME"))
                .body("reportId", equalTo(id))
                .body("version", equalTo(5));
    }

    /** Scenario 3. */
    @ParameterizedTest
    @CsvSource({"2025-07-04T23:59:00+07:00, false, SUBMITTED_ON_TIME", "2025-07-05T00:00:00+07:00, true, SUBMITTED_LATE"
    })
    void scenario3AReportOnTheDayNamedByBeforeIsLate(String moment, boolean late, String status) {
        String id = report.drafted();
        world.at(moment);

        report.post("daloc.vp", id, "submission", Map.of()).statusCode(200).body("late", equalTo(late));

        world.as("daloc.vp").get("/report-obligations/" + report.duty).then().body("status", equalTo(status));
    }

    @Test
    void answersTheDraftItAlreadyHas() {
        String id = report.drafted();

        world.as("daloc.ct")
                .body(Map.of("obligationId", report.duty))
                .post("/reports")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void makesOneDraftHoweverManyAskAtOnce() {
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(any -> world.as("daloc.vp")
                        .body(Map.of("obligationId", report.duty))
                        .post("/reports")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void lettingTwoSubmitAtOnceSubmitsOnce() {
        String id = report.drafted();

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(any -> world.as("daloc.vp")
                        .post("/reports/" + id + "/submission")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void asksForTheVersionThatAChangeWasMadeAgainst() {
        String id = report.drafted();
        Map<String, Object> change = Map.of("narrative", Map.of("RESULTS", "Kết quả"));

        world.as("daloc.vp").body(change).patch("/reports/" + id).then().statusCode(428);
        world.as("daloc.vp")
                .header("If-Match", "\"v99\"")
                .body(change)
                .patch("/reports/" + id)
                .then()
                .statusCode(412)
                .body("current.id", equalTo(id));
    }

    @Test
    void removesASectionThatIsLeftBlank() {
        String id = report.drafted();
        for (String text : new String[] {"Kết quả", "  "}) {
            world.as("daloc.vp")
                    .header("If-Match", "*")
                    .body(Map.of("narrative", Map.of("RESULTS", text)))
                    .patch("/reports/" + id)
                    .then()
                    .statusCode(200);
        }

        world.as("daloc.vp").get("/reports/" + id).then().body("narrative", equalTo(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"narrative\": {\"GOSSIP\": \"x\"}}",
                "{\"narrative\": 7}",
                "{",
                "{\"state\": \"ACCEPTED\"}"
            })
    void refusesAChangeItCannotRead(String body) {
        String id = report.drafted();

        world.as("daloc.vp")
                .header("If-Match", "*")
                .body(body)
                .patch("/reports/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void takesInWorkRecordedSinceOnlyWhenAskedTo() {
        String id = report.drafted();
        report.told(report.task.at(TaskState.IN_PROGRESS, 90).worked(3).told("2025-06-29T10:00:00+07:00"));

        world.as("daloc.vp").get("/reports/" + id).then().body("compilation.tasks[0].percent", equalTo(40));
        report.post("daloc.vp", id, "recompilation", Map.of())
                .statusCode(200)
                .body("compilation.tasks[0].percent", equalTo(90))
                .body("compilation.figures.evidence", equalTo(4));
    }

    @Test
    void completesADraftThatWasMadeBeforeTheCutOff() {
        world.at("2025-06-20T09:00:00+07:00");
        String id = report.drafted();
        report.told(report.task.at(TaskState.IN_PROGRESS, 90).worked(3).told("2025-06-29T10:00:00+07:00"));
        world.at("2025-07-02T09:00:00+07:00");

        report.post("daloc.vp", id, "submission", Map.of())
                .statusCode(200)
                .body("compilation.tasks[0].percent", equalTo(90))
                .body("compilation.asOf", equalTo("2025-07-01T00:00:00+07:00"));
    }

    @Test
    void listsReportsByState() {
        String id = report.submitted();

        world.as("sonoivu")
                .get("/reports?state=submitted&subtree=true&unitId=" + Territory.AN_THI)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        world.as("sonoivu").get("/reports?state=DRAFT").then().body("items", hasSize(0));
        world.as("sonoivu").get("/reports?state=LOST").then().statusCode(400);
    }

    private List<ReportEvent> told() {
        return Broker.on(Topic.REPORT, ReportEvent.class).stream()
                .filter(event -> event.obligationId().equals(report.duty))
                .toList();
    }
}
