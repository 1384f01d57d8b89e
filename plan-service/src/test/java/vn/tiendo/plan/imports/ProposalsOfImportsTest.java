package vn.tiendo.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.DA_LOC_POLICE;
import static vn.tiendo.plan.testing.Api.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.Api;
import vn.tiendo.plan.testing.SampleDocument;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ProposalsOfImportsTest {
    private static final String HALF =
            "Báo cáo 6 tháng đầu năm gửi trước ngày 09/7/2025 (số liệu từ 01/01/2025 đến 30/6/2025).";
    private static final String HALF_AGAIN = "Các bộ phận nộp báo cáo 6 tháng đầu năm chậm nhất ngày 04/7/2025.";
    private static final String YEAR = "Báo cáo năm gửi trước ngày 05/01/2026 (số liệu từ 01/01/2025 đến 31/12/2025).";

    private static ValidatableResponse upload(byte[] content) {
        return Api.upload("daloc.vp", DA_LOC, "ke-hoach.docx", content).statusCode(201);
    }

    private static String imported(String... body) {
        return upload(SampleDocument.with(List.of(body), "CHỦ TỊCH")).extract().path("id");
    }

    private static List<Map<String, Object>> proposals(String id, String kind) {
        List<Map<String, Object>> all = as("daloc.vp")
                .get("/plan-imports/{id}/proposals", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream().filter(one -> kind.equals(one.get("kind"))).toList();
    }

    private static String idOf(String importId, String kind, int nth) {
        return String.valueOf(proposals(importId, kind).get(nth).get("id"));
    }

    private static ValidatableResponse apply(String id, String... accepted) {
        return as("daloc.vp")
                .body(Map.of("acceptedProposals", List.of(accepted)))
                .post("/plan-imports/{id}/application", id)
                .then();
    }

    private static ValidatableResponse plan(String id) {
        return as("daloc.vp").get("/plans/{id}", id).then().statusCode(200);
    }

    @Test
    void proposesWhatTheBodySaysWithItsQuoteAndLeavesTheTableAlone() {
        // When
        String id = imported("Căn cứ Kế hoạch số 5/KH-UBND ngày 10/12/2024 của UBND huyện;", YEAR);
        // Then
        as("daloc.vp")
                .get("/plan-imports/{id}/proposals", id)
                .then()
                .body("items.find { it.kind == 'DOCUMENT_CODE' }.value.code", equalTo("77/KH-UBND"))
                .body("items.find { it.kind == 'ISSUE_DATE' }.value.date", equalTo("2025-01-06"))
                .body("items.find { it.kind == 'LEGAL_BASIS' }.value.code", equalTo("5/KH-UBND"))
                .body("items.find { it.kind == 'REPORTING_DUTY' }.quote", containsString("05/01/2026"))
                .body("items.find { it.kind == 'REPORTING_DUTY' }.value.inclusive", equalTo(false))
                .body("items.findAll { it.kind == 'RECIPIENT' }.value.unitId", hasItem(DA_LOC_POLICE.toString()))
                .body("items.quote", not(hasItem(containsString("hộp thư góp ý"))))
                .body("items.accepted", not(hasItem(true)));
    }

    @Test
    void putsOnTheDraftOnlyWhatAPersonAccepted() {
        // Given
        String id = imported("Căn cứ Kế hoạch số 5/KH-UBND ngày 10/12/2024 của UBND huyện;", YEAR);
        String[] accepted = {
            idOf(id, "DOCUMENT_CODE", 0),
            idOf(id, "LEGAL_BASIS", 0),
            idOf(id, "REPORTING_DUTY", 0),
            idOf(id, "RECIPIENT", 0)
        };
        // When
        String plan = apply(id, accepted).statusCode(201).extract().path("planId");
        // Then
        plan(plan)
                .body("documentCode", equalTo("77/KH-UBND"))
                .body("issuedOn", nullValue())
                .body("legalBases", hasSize(1))
                .body("reportingDuties", hasSize(1))
                .body("reportingDuties[0].due", equalTo("2026-01-05"))
                .body("recipients[0].purpose", equalTo("TO_EXECUTE"));
        assertThat(proposals(id, "DOCUMENT_CODE").get(0)).containsEntry("accepted", true);
        assertThat(proposals(id, "ISSUE_DATE").get(0)).containsEntry("accepted", false);
    }

    @Test
    void acceptingTheSameAgainChangesNothing() {
        // Given
        String id = imported(YEAR);
        String[] accepted = {idOf(id, "REPORTING_DUTY", 0), idOf(id, "TITLE", 0)};
        String plan = apply(id, accepted).statusCode(201).extract().path("planId");
        String before = plan(plan).extract().asString();
        // When
        apply(id, accepted).statusCode(200);
        // Then
        assertThat(plan(plan).extract().asString()).isEqualTo(before);
    }

    @Test
    void scenario4WarnsWhenNoWorkingDayIsLeftForAnAcceptedReport() {
        // Given
        String id = imported(YEAR);
        // When
        String plan = apply(id, idOf(id, "REPORTING_DUTY", 0)).extract().path("planId");
        // Then
        assertThat(Api.findings(plan, "")).contains("REPORTING_NO_WORKING_DAY").doesNotContain("REPORTING_MISSING");
    }

    @Test
    void scenario5KeepsBothDueDatesAndLetsIssuingWaitForAChoice() {
        // Given
        byte[] file = SampleDocument.with(List.of(HALF, HALF_AGAIN), "CHỦ TỊCH");
        String id = upload(file)
                .body("findings.code", hasItem("CONFLICTING_DUE_DATES"))
                .extract()
                .path("id");
        // When
        String plan = apply(id).statusCode(201).extract().path("planId");
        // Then
        assertThat(proposals(id, "REPORTING_DUTY")).hasSize(2).allSatisfy(one -> assertThat(
                        (List<?>) one.get("conflictsWith"))
                .hasSize(1));
        assertThat(Api.findings(plan, "")).contains("DUE_DATE_UNDECIDED");
    }

    @Test
    void refusesTwoCandidatesForOneReportAndTakesOne() {
        // Given
        String id = imported(HALF, HALF_AGAIN);
        String first = idOf(id, "REPORTING_DUTY", 0);
        String second = idOf(id, "REPORTING_DUTY", 1);
        apply(id, first, second)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:proposals-conflict"))
                .body("errors.pointer", hasItem("/acceptedProposals/0"));
        String plan = apply(id, first).statusCode(201).extract().path("planId");
        // When
        apply(id, second).statusCode(200);
        // Then
        plan(plan).body("reportingDuties.due", equalTo(List.of("2025-07-04")));
        assertThat(Api.findings(plan, "")).doesNotContain("DUE_DATE_UNDECIDED");
        assertThat(proposals(id, "REPORTING_DUTY"))
                .extracting(one -> one.get("accepted"))
                .containsExactly(false, true);
    }

    @Test
    void keepsTheReportsOfTwoClassesOfReportersApart() {
        // Given
        String id = imported(
                "Các ban, ngành xã nộp báo cáo quý I trước ngày 20/3/2025 (số liệu từ 01/01/2025 đến 15/3/2025).",
                "Các thôn nộp báo cáo quý I trước ngày 18/3/2025 (số liệu từ 01/01/2025 đến 15/3/2025).");
        String[] both = {idOf(id, "REPORTING_DUTY", 0), idOf(id, "REPORTING_DUTY", 1)};
        String plan = apply(id, both).statusCode(201).extract().path("planId");
        // When
        apply(id, both).statusCode(200);
        // Then
        plan(plan).body("reportingDuties.due", equalTo(List.of("2025-03-20", "2025-03-18")));
    }

    @Test
    void refusesWhatLacksSomethingOrIsOfAnotherImport() {
        // Given
        String id = imported(YEAR);
        String other = idOf(imported(YEAR), "TITLE", 0);
        // When
        ValidatableResponse incomplete = apply(id, idOf(id, "RECIPIENT", 1));
        // Then
        incomplete.statusCode(422).body("type", equalTo("urn:tiendo:problem:proposal-incomplete"));
        apply(id, other).statusCode(422).body("type", equalTo("urn:tiendo:problem:proposal-unknown"));
    }

    @Test
    void aReportByTheDecreeIsProposedWithItsWordsAndTakenWithoutDays() {
        // Given
        String words = "Các bộ phận thực hiện chế độ báo cáo 6 tháng theo quy định.";
        String id = imported(words, "Báo cáo quý I gửi chậm nhất ngày 20/3/2025.");
        assertThat(proposals(id, "REPORTING_DUTY"))
                .extracting(one -> one.get("quote"))
                .contains(words);
        // When
        String plan = apply(id, idOf(id, "REPORTING_DUTY", 0), idOf(id, "REPORTING_DUTY", 1))
                .statusCode(201)
                .extract()
                .path("planId");
        // Then
        plan(plan)
                .body("reportingDuties.period", containsInAnyOrder("H1", "Q1"))
                .body("reportingDuties.dataTo", everyItem(nullValue()))
                .body("reportingDuties.find { it.period == 'H1' }.due", nullValue())
                .body("reportingDuties.find { it.period == 'Q1' }.due", equalTo("2025-03-20"));
        assertThat(Api.findings(plan, "")).contains("REPORTING_BY_DECREE");
    }

    @Test
    void scenarios41And42WarnOfASupersededLawAndAnIrregularSignature() {
        // When
        ValidatableResponse read =
                upload(SampleDocument.with(List.of("Căn cứ Pháp lệnh về thực hiện dân chủ ở xã;"), "PHÓ CHỦ TỊCH"));
        // Then
        read.body("findings.code", hasItem("IRREGULAR_SIGNATURE"))
                .body("findings.find { it.code == 'SUPERSEDED_LAW' }.message", containsString("10/2022/QH15"))
                .body("findings.find { it.code == 'SUPERSEDED_LAW' }.severity", equalTo("WARNING"));
        String id = read.extract().path("id");
        String plan = apply(id, idOf(id, "LEGAL_BASIS", 0), idOf(id, "SIGNING", 0))
                .extract()
                .path("planId");
        assertThat(Api.findings(plan, "")).contains("SUPERSEDED_LAW", "IRREGULAR_SIGNATURE");
    }

    @Test
    void whatComesEveryYearIsDueInEachYearThatTheTitleSpans() {
        // When
        String id = upload(SampleDocument.titled(
                        "Nâng cao chất lượng phục vụ giai đoạn 2025-2027", "Trước ngày 15/12 hằng năm"))
                .extract()
                .path("id");
        // Then
        as("daloc.vp")
                .get("/plan-imports/{id}/rows", id)
                .then()
                .body("items[0].schedules.due", contains("2025-12-15", "2026-12-15", "2027-12-15"));
    }

    @Test
    void aCallerOfAnotherCommuneSeesNoProposals() {
        // Given
        String id = imported(YEAR);
        // When
        ValidatableResponse seen =
                as("lexa.vp").get("/plan-imports/{id}/proposals", id).then();
        // Then
        seen.statusCode(404);
    }

    @Test
    void readsADocumentThatIsOnlyText() {
        // When
        as("daloc.vp")
                .body(Map.of("text", HALF, "year", 2025))
                .post("/language/document-text")
                .then()
                // Then
                .statusCode(200)
                .body("facts", hasSize(1))
                .body("facts[0].kind", equalTo("REPORTING_DUTY"))
                .body("facts[0].value.due", equalTo("2025-07-09"));
    }
}
