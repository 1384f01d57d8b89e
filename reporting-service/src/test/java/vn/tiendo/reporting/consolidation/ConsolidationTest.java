package vn.tiendo.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.APlan;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;

/** The sections of Đa Lộc report to the commune, which adds up and reports to its district. */
@ReportingTest
class ConsolidationTest {
    private final World world;
    private final APlan plan = APlan.aPlan();
    private UUID superior;
    private UUID culture;
    private UUID health;
    private UUID police;
    private UUID sections;

    ConsolidationTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        superior = plan.owingHalfYear();
        culture = owing(Territory.CULTURE);
        health = owing(Territory.HEALTH);
        police = owing(Territory.POLICE);
        sections = owing(Territory.ALL_SECTIONS);
        Broker.send(plan.issued());
        List.of(superior, culture, health, police, sections).forEach(world::owes);
        work(Territory.CULTURE, TaskState.VERIFIED);
        work(Territory.CULTURE, TaskState.IN_PROGRESS);
        work(Territory.CULTURE, TaskState.NOT_STARTED);
        work(Territory.CULTURE, TaskState.NOT_ARISEN);
        work(Territory.HEALTH, TaskState.REPORTED_DONE);
    }

    private UUID owing(UUID reporter) {
        return plan.owing(
                Ids.next(), "H1", "2025-06-30", "2025-07-05", reporter, Territory.DA_LOC, Territory.COMMITTEE);
    }

    private void work(UUID lead, TaskState state) {
        ATask task = ATask.aTask().of(plan.id, Territory.DA_LOC).ledBy(lead).at(state, 40);
        if (state == TaskState.VERIFIED || state == TaskState.REPORTED_DONE) {
            task.done("2025-05-12T10:00:00+07:00");
        }
        world.hears(task.told("2025-05-12T10:00:00+07:00"));
    }

    private ValidatableResponse post(String user, String path, Map<String, ?> body) {
        return world.as(user).body(body).post(path).then();
    }

    private String drafted(UUID duty) {
        return post("daloc.vp", "/reports", Map.of("obligationId", duty))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void accepted(UUID duty) {
        String id = drafted(duty);
        post("daloc.vp", "/reports/" + id + "/submission", Map.of()).statusCode(200);
        post("daloc.ct", "/reports/" + id + "/acceptance", Map.of()).statusCode(200);
    }

    private ValidatableResponse consolidated() {
        return post("daloc.vp", "/consolidations", Map.of("obligationId", superior));
    }

    @Test
    void addsUpNumeratorsAndDenominatorsOfAcceptedReportsAndNamesWhoIsMissing() {
        accepted(culture);
        accepted(health);
        drafted(police);
        post("sonoivu", "/report-obligations/" + sections + "/waiver", Map.of("reason", "Không có việc riêng"))
                .statusCode(200);

        ValidatableResponse sum = consolidated().statusCode(201).body("state", equalTo("DRAFT"));

        sum.body("consolidation.total.counts.total", equalTo(5))
                .body("consolidation.total.counts.applicable", equalTo(4))
                .body("consolidation.total.counts.done", equalTo(2))
                // The mean of 33.3 % and 100 % would be 66.6 %.
                .body("consolidation.total.counts.percentDone", equalTo(50.0f))
                .body("consolidation.parts.unit.name", hasItems("Trạm y tế xã Đa Lộc"))
                .body("consolidation.parts.figures.counts.applicable.sum()", equalTo(4))
                .body("consolidation.owed", equalTo(4))
                .body("consolidation.accepted", equalTo(2))
                .body("consolidation.missing.find { it.unit.name == 'Công an xã Đa Lộc' }.why", equalTo("DRAFT"))
                .body(
                        "consolidation.missing.find { it.unit.name == 'Các phòng, ban, ngành xã Đa Lộc' }.why",
                        equalTo("WAIVED"))
                .body(
                        "consolidation.missing.find { it.unit.id == '" + Territory.JUSTICE + "' }.why",
                        equalTo("NO_OBLIGATION"))
                .body("consolidation.missing.size()", equalTo(3));
    }

    @Test
    void isAReportLikeOthersAfterwardsAndTakesInLaterAcceptances() throws IOException {
        accepted(culture);
        String id = consolidated().statusCode(201).extract().path("id");
        accepted(health);

        consolidated().statusCode(200).body("id", equalTo(id)).body("consolidation.accepted", equalTo(2));
        post("daloc.vp", "/reports/" + id + "/submission", Map.of()).statusCode(200);
        consolidated().statusCode(409).body("type", equalTo("urn:tiendo:problem:report-state-refused"));
        post("sonoivu", "/reports/" + id + "/return", Map.of("reason", "Thiếu đơn vị"))
                .statusCode(200);
        consolidated().statusCode(200);
        post("daloc.vp", "/reports/" + id + "/submission", Map.of()).statusCode(200);
        post("sonoivu", "/reports/" + id + "/acceptance", Map.of()).statusCode(200);

        world.as("sonoivu").get("/reports/" + id).then().body("consolidation.accepted", equalTo(2));
        consolidated().statusCode(409).body("type", equalTo("urn:tiendo:problem:report-already-accepted"));
        byte[] letter = world.as("sonoivu").get("/reports/" + id + ".docx").asByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(letter)))) {
            assertThat(words.getText())
                    .contains("Tổng hợp báo cáo của các đơn vị", "Trạm y tế xã Đa Lộc")
                    .contains("Công an xã Đa Lộc (chưa có báo cáo)");
        }
        world.as("sonoivu").get("/reports/" + id + ".xlsx").then().statusCode(200);
    }

    @Test
    void staysWhatItWasWhenRecompiled() {
        accepted(culture);
        String id = consolidated().extract().path("id");
        accepted(health);

        post("daloc.vp", "/reports/" + id + "/recompilation", Map.of())
                .statusCode(200)
                .body("consolidation.accepted", equalTo(2))
                .body("history.action", equalTo(List.of("CONSOLIDATED", "RECOMPILED")));
    }

    @Test
    void isForTheReporterAloneAndNeedsSomebodyBelow() {
        post("lexa.vp", "/consolidations", Map.of("obligationId", superior)).statusCode(404);
        post("daloc.vp", "/consolidations", Map.of("obligationId", Ids.next())).statusCode(404);
        post("sonoivu", "/consolidations", Map.of("obligationId", superior)).statusCode(403);
        post("daloc.vp", "/consolidations", Map.of("obligationId", police))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:nothing-to-consolidate"));
        post("daloc.vp", "/consolidations", Map.of()).statusCode(400);
        post("daloc.vp", "/reports", Map.of("obligationId", superior))
                .statusCode(201)
                .body("consolidation", nullValue());
    }
}
