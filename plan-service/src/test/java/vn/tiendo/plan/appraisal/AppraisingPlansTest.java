package vn.tiendo.plan.appraisal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changeLine;
import static vn.tiendo.plan.testing.Api.changePlan;
import static vn.tiendo.plan.testing.Api.draftOf;
import static vn.tiendo.plan.testing.Api.issue;
import static vn.tiendo.plan.testing.Api.line;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class AppraisingPlansTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final String UNDER_APPRAISAL = "urn:tiendo:problem:plan-under-appraisal";

    private String plan;

    @BeforeEach
    void aDraft() {
        plan = draftOf(TaskTable.sound().csv());
    }

    @Test
    void nobodyChangesOrIssuesADraftWhileTheDeskAboveLooksAtIt() {
        // Given
        request("daloc.vp").statusCode(200).body("accepted", nullValue());
        // When
        changeLine(plan, "1.1", Map.of("timing", "Quý III/2025"))
                // Then
                .statusCode(409)
                .body("type", equalTo(UNDER_APPRAISAL));
        changePlan(plan, Map.of("title", "Khác")).statusCode(409).body("type", equalTo(UNDER_APPRAISAL));
        issue(plan, "8101/KH-UBND", DAY).statusCode(409).body("type", equalTo(UNDER_APPRAISAL));
        request("daloc.vp").statusCode(409).body("type", equalTo("urn:tiendo:problem:appraisal-already-requested"));
    }

    @Test
    void whatIsReturnedComesBackWithAnOpinionOnItsLinesAndMayBeMended() {
        // Given
        request("daloc.vp").statusCode(200);
        Object line = line(plan, "1.1").get("id");
        // When
        decide("sonoivu", false, List.of(Map.of("lineId", line, "text", "Nêu rõ sản phẩm")))
                .statusCode(200)
                .body("accepted", equalTo(false));
        // Then
        as("daloc.vp").get("/plans/{id}", plan).then().body("appraisal", equalTo("RETURNED"));
        as("daloc.vp")
                .get("/plans/{id}/appraisals", plan)
                .then()
                .body("items.opinion", contains("Ý kiến chung"))
                .body("items[0].lineOpinions.text", contains("Nêu rõ sản phẩm"))
                .body("items[0].decidedByPost", equalTo("Chuyên viên Sở Nội vụ tỉnh Hưng Yên"));
        changeLine(plan, "1.1", Map.of("deliverable", "Sổ theo dõi")).statusCode(200);
    }

    @Test
    void anAppraisedDraftMayBeIssued() {
        // Given
        request("daloc.vp").statusCode(200);
        decide("sonoivu", true, List.of()).statusCode(200);
        as("daloc.vp").get("/plans/{id}", plan).then().body("appraisal", equalTo("APPRAISED"));
        // When
        issue(plan, "8102/KH-UBND", DAY)
                // Then
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        request("daloc.vp").statusCode(409).body("type", equalTo("urn:tiendo:problem:appraisal-not-of-a-draft"));
    }

    @Test
    void aChangeAfterwardsWithdrawsTheAppraisal() {
        // Given
        request("daloc.vp").statusCode(200);
        decide("sonoivu", true, List.of()).statusCode(200);
        // When
        changeLine(plan, "1.1", Map.of("deliverable", "Sổ theo dõi")).statusCode(200);
        // Then
        as("daloc.vp").get("/plans/{id}", plan).then().body("appraisal", nullValue());
    }

    @Test
    void refusesTheOwnDeskStrangersAndWhatWasNotAskedFor() {
        // Given
        decide("sonoivu", true, List.of())
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:appraisal-not-requested"));
        request("daloc.vp").statusCode(200);
        // When
        decide("daloc.ct", true, List.of())
                // Then
                .statusCode(403)
                .body("type", equalTo("urn:tiendo:problem:appraisal-by-own-unit"));
        decide("lexa.vp", true, List.of()).statusCode(404);
        decide("sonoivu", false, List.of(Map.of("lineId", Ids.next(), "text", "Không có dòng này")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lineOpinions/0/lineId"));
        decide("daloc.congan", true, List.of()).statusCode(403);
    }

    private ValidatableResponse request(String user) {
        return as(user).post("/plans/{id}/appraisal-request", plan).then();
    }

    private ValidatableResponse decide(String user, boolean accepted, List<?> lineOpinions) {
        return as(user).body(Map.of("accepted", accepted, "opinion", "Ý kiến chung", "lineOpinions", lineOpinions))
                .post("/plans/{id}/appraisal", plan)
                .then();
    }
}
