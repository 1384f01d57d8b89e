package vn.tiendo.plan.imports;

import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.testing.SampleWorkbook;
import vn.tiendo.plan.testing.TaskTable;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(
        value = TestServers.class,
        initArgs = @io.quarkus.test.common.ResourceArg(name = "database", value = "plan"))
class RefusingFilesTest {
    @Test
    void refusesWhatIsNoTaskTable() {
        byte[] noTable = "Xin chào,\nđây là một lá thư\n".getBytes(StandardCharsets.UTF_8);
        upload("daloc.vp", DA_LOC, "thu.csv", noTable)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiendo:problem:not-a-table"));
    }

    @Test
    void refusesAWrongTypeWhateverItsName() {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);
        upload("daloc.vp", DA_LOC, "ke-hoach.docx", pdf)
                .statusCode(415)
                .body("type", equalTo("urn:tiendo:problem:unsupported-file-type"));
    }

    @Test
    void namesTheMissingColumns() {
        byte[] noLead = "TT,Nhiệm vụ,Kết quả\n1,Họp dân,Biên bản\n".getBytes(StandardCharsets.UTF_8);
        upload("daloc.vp", DA_LOC, "thieu.csv", noLead)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:columns-missing"));
    }

    @Test
    void refusesADamagedFile() {
        byte[] whole = SampleWorkbook.bytes();
        byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2);
        upload("daloc.vp", DA_LOC, "hong.xlsx", torn)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:damaged-file"));
    }

    @Test
    void refusesAFileAboveTwentyMegabytes() {
        upload("daloc.vp", DA_LOC, "to.csv", new byte[20 * 1024 * 1024 + 1])
                .statusCode(413)
                .body("type", equalTo("urn:tiendo:problem:file-too-large"));
    }

    @Test
    void needsAFile() {
        RestAssured.given()
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .queryParam("unitId", DA_LOC)
                .queryParam("year", 2025)
                .queryParam("index", "PAPI")
                .multiPart("other", "x")
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:file-missing"));
    }

    @Test
    void anUnknownUnitIsNotFound() {
        upload("daloc.vp", UUID.randomUUID(), "a.csv", TaskTable.sound().csv())
                .statusCode(404)
                .body("type", equalTo("urn:tiendo:problem:unknown-unit"));
    }

    @Test
    void anOfficerMayNotImport() {
        upload("daloc.congan", DA_LOC, "a.csv", TaskTable.sound().csv()).statusCode(403);
    }
}
