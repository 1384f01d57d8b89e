package vn.tiendo.reporting.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

/** Files that go with a report. */
@ReportingTest
class AttachmentsTest {
    private static final byte[] TABLE = "%PDF-1.7\nBiểu số 1: đủ".getBytes(StandardCharsets.UTF_8);
    private static final String SHA_256 = "4a41a5cf5e045587462f39585acf274c9e68e54e8bcf78e5318186918f6b6f2c";

    private final World world;
    private HalfYear report;

    AttachmentsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
        report = HalfYear.owed(world);
    }

    private static ValidatableResponse attach(String user, String id, String name, byte[] content) {
        return given().auth()
                .oauth2(TestServers.token(user))
                .multiPart("file", name, content)
                .post("/reports/" + id + "/attachments")
                .then();
    }

    private static String attached(String id) {
        return attach("daloc.vp", id, "C:\\bieu\\Bieu 1.pdf", TABLE)
                .statusCode(200)
                .extract()
                .path("attachments[0].id");
    }

    private ValidatableResponse detach(String id, String attachment, String ifMatch) {
        return world.as("daloc.vp")
                .header("If-Match", ifMatch)
                .delete("/reports/" + id + "/attachments/" + attachment)
                .then();
    }

    @Test
    void goWithTheReportToItsRecipientAndStayOnceItIsAccepted() {
        String id = report.drafted();
        String attachment = attach("daloc.vp", id, "C:\\bieu\\Bieu 1.pdf", TABLE)
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("attachments.name", contains("Bieu 1.pdf"))
                .body("attachments[0].bytes", equalTo(TABLE.length))
                .body("attachments[0].sha256", equalTo(SHA_256))
                .body("history.action", contains("DRAFTED", "ATTACHED"))
                .body("history[1].reason", equalTo("Bieu 1.pdf"))
                .extract()
                .path("attachments[0].id");
        report.post("daloc.vp", id, "submission", Map.of()).statusCode(200);
        attach("daloc.vp", id, "thêm.pdf", TABLE).statusCode(409);
        report.post("sonoivu", id, "acceptance", Map.of()).statusCode(200);

        var file = world.as("sonoivu").get("/reports/" + id + "/attachments/" + attachment);

        assertThat(file.asByteArray()).isEqualTo(TABLE);
        file.then()
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''Bieu%201.pdf"))
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff");
        world.as("sonoivu").get("/reports/" + id).then().body("attachments.id", contains(attachment));
        world.as("lexa.vp")
                .get("/reports/" + id + "/attachments/" + attachment)
                .then()
                .statusCode(404);
        detach(id, attachment, "*").statusCode(409);
        assertThatThrownBy(() -> world.change("DELETE FROM report_attachment"))
                .hasStackTraceContaining("kept as they are");
    }

    @Test
    void areTakenAwayByTheVersionOfTheReport() {
        String id = report.drafted();
        String attachment = attached(id);
        detach(id, attachment, "\"v0\"").statusCode(412).body("current.version", equalTo(1));
        world.as("daloc.vp")
                .delete("/reports/" + id + "/attachments/" + attachment)
                .then()
                .statusCode(428);

        detach(id, attachment, "\"v1\"").statusCode(200).body("attachments", empty());

        world.as("daloc.vp")
                .get("/reports/" + id + "/attachments/" + attachment)
                .then()
                .statusCode(404);
        detach(id, attachment, "*").statusCode(404);
        assertThat(world.count("SELECT count(*) AS n FROM report_attachment")).isZero();
    }

    @Test
    void areRefusedWhereTheyAreEmptyTooLargeTooManyOrSomebodyElses() {
        String id = report.drafted();
        attach("daloc.vp", id, "rỗng.pdf", new byte[0])
                .statusCode(400)
                .body("type", equalTo("urn:tiendo:problem:attachment-missing"));
        attach("daloc.vp", id, "lớn.pdf", new byte[10 * 1024 * 1024 + 1])
                .statusCode(413)
                .body("type", equalTo("urn:tiendo:problem:attachment-too-large"));
        attach("lexa.vp", id, "lạ.pdf", TABLE).statusCode(404);
        attach("sonoivu", id, "lạ.pdf", TABLE).statusCode(403);
        for (int i = 0; i < 20; i++) {
            attach("daloc.vp", id, i + ".pdf", TABLE).statusCode(200);
        }

        attach("daloc.vp", id, "20.pdf", TABLE)
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:too-many-attachments"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>alert(1)</script>", "#!/bin/sh\nrm -rf ~", "MZ\u0090\u0000", "PK\u0003\u0004"})
    void areRefusedWhereTheirContentIsNoDocumentWhateverTheyAreCalled(String content) {
        String id = report.drafted();

        attach("daloc.vp", id, "Bieu 1.pdf", content.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(415)
                .body("type", equalTo("urn:tiendo:problem:attachment-type-not-allowed"));

        assertThat(world.count("SELECT count(*) AS n FROM report_attachment")).isZero();
    }

    @Test
    void areCalledWhatTheyAre() {
        attach("daloc.vp", report.drafted(), "../../Bieu 1.html", TABLE)
                .statusCode(200)
                .body("attachments.name", contains("Bieu 1.html.pdf"));
    }
}
