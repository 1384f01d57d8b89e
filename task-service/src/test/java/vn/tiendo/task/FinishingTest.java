package vn.tiendo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.PlanEvent.PlanIssued;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.ALine;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class FinishingTest {
    @BeforeEach
    void itIsJune() {
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void theLeadReportsAndTheHeadVerifies() {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));

        post("daloc.vhxh", task, "completion", Map.of("note", "Đã xong")).then().statusCode(200);
        Response verified = post("daloc.ct", task, "verification", Map.of("accepted", true));

        verified.then()
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("state", equalTo("VERIFIED"))
                .body("percent", equalTo(100))
                .body("occurrences.status", contains("DONE"))
                .body("lastDay", equalTo("2025-06-30"))
                .body("allowedTransitions", contains("IN_PROGRESS"));
    }

    @Test
    void whatIsReportedAfterItsLastMomentIsDoneLate() {
        UUID task = aTask(aLine("1").atLatest("2025-05-31"));
        Api.as("daloc.vp").get("/tasks/" + task).then().body("timeliness", equalTo("OVERDUE"));

        post("daloc.vhxh", task, "completion", Map.of()).then().body("timeliness", equalTo("DONE_LATE"));
    }

    @Test
    void aDeliverableNeedsEvidenceOrAReason() {
        UUID task = aTask(aLine("1").asking("Biên bản \"niêm yết\""));

        post("daloc.vhxh", task, "completion", Map.of())
                .then()
                .statusCode(422)
                .body("detail", containsString("Biên bản \"niêm yết\""));
        post("daloc.vhxh", task, "completion", Map.of("reason", "Biên bản lưu bản giấy"))
                .then()
                .statusCode(200);
        Api.as("daloc.vp")
                .get("/tasks/" + task + "/timeline")
                .then()
                .body("items.kind", contains("PLANNED", "REPORTED_DONE"))
                .body("items[1].details.reason", equalTo("Biên bản lưu bản giấy"))
                .body("items[1].actor.unitName", equalTo("Công chức Văn hóa - Xã hội xã Đa Lộc"));
    }

    @Test
    void eachTargetNeedsItsFigureOrAReasonAndTheMissingOnesAreNamed() {
        UUID task = aTask(aLine("1").reaching(70, false).reaching(50, false).asking("Biên bản\nẢnh chụp"));
        List<String> targets = Api.as("daloc.vhxh").get("/tasks/" + task).path("targets.id");
        post(
                "daloc.vhxh",
                task,
                "progress",
                Map.of("measurements", List.of(Map.of("targetId", targets.get(0), "numerator", 4, "denominator", 6))));

        post("daloc.vhxh", task, "completion", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:completion-incomplete"))
                .body("errors.pointer", contains("/evidenceIds", "/evidenceIds", "/targets/" + targets.get(1)))
                .body("errors.detail", contains("Biên bản", "Ảnh chụp", "Từ 50% số thôn trở lên"));
        post("daloc.vhxh", task, "completion", Map.of("reason", "Thống kê gửi sau"))
                .then()
                .statusCode(200)
                .body("targetResult", equalTo("NOT_MET"))
                .body("targets.result", contains("NOT_MET", "PENDING"));
    }

    @Test
    void evidenceSentWithTheReportSatisfiesTheDeliverable() {
        UUID task = aTask(aLine("1").asking("Ảnh chụp"));
        String evidence = Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "https://daloc.example/anh"))
                .post("/evidence")
                .path("id");

        post("daloc.vhxh", task, "completion", Map.of("evidenceIds", new String[] {evidence}))
                .then()
                .statusCode(200)
                .body("evidenceCount", equalTo(1));
    }

    @Test
    void whatIsReturnedIsOwedAgain() {
        UUID task = aTask(aLine("1").atLatest("2025-06-30"));
        post("daloc.vhxh", task, "completion", Map.of());

        post("daloc.ct", task, "verification", Map.of("accepted", false, "reason", "Thiếu ảnh chụp"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("timeliness", equalTo("ON_TRACK"))
                .body("occurrences.status", contains("OPEN"))
                .body("percent", equalTo(0))
                .body("doneAt", nullValue());
        post("daloc.vhxh", task, "completion", Map.of()).then().statusCode(200);
    }

    @Test
    void returningNeedsAReason() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, "completion", Map.of());

        post("daloc.ct", task, "verification", Map.of("accepted", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void aRefusedTransitionNamesThoseThatAreAllowed() {
        UUID task = aTask(aLine("1"));

        post("daloc.ct", task, "verification", Map.of("accepted", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:transition-not-allowed"))
                .body("detail", containsString("chưa bắt đầu (NOT_STARTED)"))
                .body("detail", containsString("đã báo cáo hoàn thành (REPORTED_DONE)"));
    }

    @Test
    void progressOnWhatIsReportedDoneIsRefused() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, "completion", Map.of());

        post("daloc.vhxh", task, "progress", Map.of("note", "Thêm nữa")).then().statusCode(409);
    }

    @Test
    void onlyWhoMayVerifyTakesUpAgainWhatWasVerified() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, "completion", Map.of());
        post("daloc.ct", task, "verification", Map.of("accepted", true));

        post("daloc.vhxh", task, "reopening", Map.of("reason", "Còn thiếu"))
                .then()
                .statusCode(403);
        post("daloc.ct", task, "reopening", Map.of("reason", "Số liệu sai"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void theLeadMayTakeBackTheirReport() {
        UUID task = aTask(aLine("1"));
        post("daloc.vhxh", task, "completion", Map.of());

        post("daloc.vhxh", task, "reopening", Map.of("reason", "Báo nhầm"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void whatWasNeverFinishedCannotBeReopened() {
        UUID task = aTask(aLine("1"));

        post("daloc.vhxh", task, "reopening", Map.of("reason", "Thử")).then().statusCode(409);
    }

    @Test
    void thoseWhoSupportMayNotReportItDoneAndTheLeadMayNotVerify() {
        UUID task = aTask(aLine("1").supportedBy(Territory.JUSTICE));

        post("daloc.tuphap", task, "completion", Map.of()).then().statusCode(403);
        post("daloc.vhxh", task, "completion", Map.of()).then().statusCode(200);
        post("daloc.vhxh", task, "verification", Map.of("accepted", true))
                .then()
                .statusCode(403);
        post("daloc.vp", task, "verification", Map.of("accepted", true)).then().statusCode(403);
    }

    private static UUID aTask(ALine line) {
        PlanIssued plan = aPlan().with(line).issued();
        return Api.taskOf(plan.planId(), "1");
    }

    private static Response post(String user, UUID task, String step, Map<String, ?> body) {
        return Api.sending(user, body).post("/tasks/" + task + "/" + step);
    }
}
