package vn.tiendo.plan.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.testing.Api.DA_LOC;
import static vn.tiendo.plan.testing.Api.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"file", "phu-luc"})
    void takesOneFileAtATimeWhateverThePartIsCalled(String second) {
        RestAssured.given()
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .queryParam("unitId", DA_LOC)
                .queryParam("year", 2025)
                .queryParam("index", "PAPI")
                .multiPart("file", "a.csv", TaskTable.sound().csv())
                .multiPart(second, "b.csv", TaskTable.sound().csv())
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:file-twice"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--other\r\n\r\nx\r\n--other--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nTT,Nhi"
            })
    void refusesAFormThatIsCutOffOrMalformed(String body) {
        form(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesAFormOfCountlessFields() {
        String field = "--b\r\nContent-Disposition: form-data; name=\"a%d\"\r\n\r\nx\r\n";
        String fields = IntStream.range(0, 3_000).mapToObj(field::formatted).collect(Collectors.joining());

        form(fields + "--b--\r\n").statusCode(400).body("type", equalTo("urn:tiendo:problem:malformed-form"));
    }

    @Test
    void refusesAFileNameWithControlCharacters() {
        String file =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.csv\"\r\n\r\nx\r\n--b--\r\n";

        form(file).statusCode(400).body("errors.pointer", hasItem("file"));
    }

    @Test
    void saysWhereACellIsTooLong() {
        byte[] table = ("TT,Nhiệm vụ,Chủ trì,Thời gian\n1," + "a ".repeat(17_000) + ",Công an xã,Quý I\n")
                .getBytes(StandardCharsets.UTF_8);

        upload("daloc.vp", DA_LOC, "dai.csv", table)
                .statusCode(422)
                .body("type", equalTo("urn:tiendo:problem:cell-too-long"))
                .body("detail", containsString("Dòng 2"));
    }

    private static ValidatableResponse form(String body) {
        return RestAssured.given()
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .queryParam("unitId", DA_LOC)
                .queryParam("year", 2025)
                .queryParam("index", "PAPI")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(body)
                .post("/plan-imports")
                .then();
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
