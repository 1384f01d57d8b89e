package vn.tiendo.plan.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.tiendo.plan.testing.Api.AN_THI;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_OFFICE;
import static vn.tiendo.plan.testing.Api.as;
import static vn.tiendo.plan.testing.Api.changePlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class DraftingPlansTest {
    private static final String LE_XA = "018cc251-f400-7e70-afec-463d4fffb05d";

    @Test
    void opensADraftWithItsWholeHeader() {
        Map<String, Object> recipient = Map.of("unitId", AN_THI, "purpose", "TO_REPORT");
        as("daloc.vp")
                .body(Map.of(
                        "unitId",
                        DA_LOC,
                        "year",
                        2025,
                        "title",
                        "Kế hoạch chuyển đổi số",
                        "indices",
                        List.of("DTI", "PAPI"),
                        "documentCode",
                        "/KH-UBND",
                        "legalBases",
                        List.of("42/2022/NĐ-CP"),
                        "recipients",
                        List.of(recipient),
                        "signing",
                        "TM. ỦY BAN NHÂN DÂN"))
                .post("/plans")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/plans/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"v0\""))
                .body("status", equalTo("DRAFT"))
                .body("indices", contains("DTI", "PAPI"))
                .body("legalBases", contains("42/2022/NĐ-CP"))
                .body("recipients[0].purpose", equalTo("TO_REPORT"))
                .body("issuedVersion", equalTo(0));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        as("daloc.vp")
                .body(Map.of("signing", "CHỦ TỊCH"))
                .post("/plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/unitId", "/year", "/title", "/indices"))
                .body("errors.detail", hasItem("Cần tiêu đề"));
    }

    @Test
    void equalWordsAreStoredAsEqualTextsHoweverTheyWereTyped() {
        // Given
        String plan = open(" Kế hoạch\u00a0nâng cao ");
        String typed = Normalizer.normalize("Chủ tịch\u200b ký", Normalizer.Form.NFD);
        // When
        changePlan(plan, Map.of("signing", typed, "legalBases", List.of("Nghị định\u00a042/2022/NĐ-CP\n")))
                // Then
                .statusCode(200)
                .body("title", equalTo("Kế hoạch nâng cao"))
                .body("signing", equalTo("Chủ tịch ký"))
                .body("legalBases", contains("Nghị định 42/2022/NĐ-CP"));
    }

    @Test
    void anIndexNobodyKnowsIsNamedWithThoseThatAreKnown() {
        // Given
        String plan = open("Kế hoạch chỉ số lạ");
        // When
        changePlan(plan, Map.of("indices", List.of("PAPI", "PAPY"))).statusCode(200);
        // Then
        as("daloc.vp")
                .get("/plans/{id}/findings", plan)
                .then()
                .statusCode(200)
                .body("findAll { it.code == 'INDEX_UNKNOWN' }.quote", contains("PAPY"))
                .body("find { it.code == 'INDEX_UNKNOWN' }.severity", equalTo("WARNING"))
                .body("find { it.code == 'INDEX_UNKNOWN' }.fix.indices", hasItem("PAPI"));
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        // Given
        String plan = open("Kế hoạch ban đầu");
        // When
        changePlan(plan, Map.of("signing", "KT. CHỦ TỊCH"))
                // Then
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("title", equalTo("Kế hoạch ban đầu"))
                .body("signing", equalTo("KT. CHỦ TỊCH"));
    }

    @Test
    void unitAndYearNeverChange() {
        changePlan(open("Kế hoạch một năm"), Map.of("year", 2026))
                .statusCode(400)
                .body("errors.pointer", contains("/year"));
    }

    @Test
    void aStaleChangeIsRefusedWithThePresentState() {
        // Given
        String plan = open("Bản một");
        changePlan(plan, Map.of("title", "Bản hai")).statusCode(200);
        // When
        as("daloc.vp")
                .header("If-Match", "\"v0\"")
                .body(Map.of("title", "Bản ba"))
                .patch("/plans/{id}", plan)
                .then()
                // Then
                .statusCode(412)
                .body("current.title", equalTo("Bản hai"));
    }

    @Test
    void aPlanTheCallerMayNotSeeIsNoParent() {
        String foreign = open("Kế hoạch của Đa Lộc");

        as("lexa.vp")
                .body(Map.of(
                        "unitId",
                        LE_XA,
                        "year",
                        2025,
                        "title",
                        "Kế hoạch",
                        "indices",
                        List.of("PAPI"),
                        "parentPlanId",
                        foreign))
                .post("/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:parent-plan-unknown"));
    }

    @Test
    void aParentPlanMustExist() {
        changePlan(open("Kế hoạch con"), Map.of("parentPlanId", UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:parent-plan-unknown"));
    }

    @Test
    void theSameRequestTwiceOpensOneDraft() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of("unitId", DA_LOC, "year", 2025, "title", "Gửi hai lần", "indices", List.of("PAPI"));
        String first = as("daloc.vp")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // When
        as("daloc.vp")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/plans")
                .then()
                // Then
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void anOfficeMayReadButNotDraft() {
        as("daloc.congan")
                .body(Map.of("unitId", DA_LOC_OFFICE, "year", 2025, "title", "x", "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(403);
    }

    private static String open(String title) {
        return as("daloc.vp")
                .body(Map.of("unitId", DA_LOC, "year", 2025, "title", title, "indices", List.of("PAPI")))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
