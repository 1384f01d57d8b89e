package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.Merger;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class EvidenceTest {
    @BeforeEach
    void itIsJune() {
        Territory.isKnown();
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void scenario44APhotoTakenOffLineIsKeptWithBothTimesAndComesBackAsADownload() {
        byte[] photo = jpeg();

        Response added = Api.as("daloc.vhxh")
                .config(asABrowser())
                .multiPart("file", "C:\\ảnh\\niêm yết.jpg", photo, "text/html")
                .multiPart("capturedAt", "2025-06-08T15:00:00+07:00")
                .multiPart(new MultiPartSpecBuilder("Nhà văn hóa thôn Đa Lộc")
                        .controlName("place")
                        .mimeType("text/plain")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/evidence");

        added.then()
                .statusCode(201)
                .body("kind", equalTo("PHOTO"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("fileName", equalTo("niêm yết.jpg"))
                .body("size", equalTo(photo.length))
                .body("capturedAt", equalTo("2025-06-08T15:00:00+07:00"))
                .body("uploadedAt", startsWith("2025-06-10T08:30"))
                .body("place", equalTo("Nhà văn hóa thôn Đa Lộc"));
        Api.as("daloc.vp")
                .get("/evidence/" + added.path("id"))
                .then()
                .body("capturedAt", equalTo("2025-06-08T15:00:00+07:00"))
                .body("uploadedAt", startsWith("2025-06-10T08:30"));
        Response content = Api.as("daloc.vp").get("/evidence/" + added.path("id") + "/content");
        content.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''ni%C3%AAm%20y"));
        assertThat(content.asByteArray()).isEqualTo(photo);
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() {
        byte[] photo = jpeg();
        String id = upload("daloc.vhxh", "a.jpg", photo).path("id");

        Response rest = Api.as("daloc.vp").header("Range", "bytes=2000-").get("/evidence/" + id + "/content");

        rest.then()
                .statusCode(206)
                .contentType("image/jpeg")
                .header("Content-Length", "48")
                .header("Content-Range", "bytes 2000-2047/2048");
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(photo, 2000, 2048));
    }

    @Test
    void theSameContentIsNoticed() {
        byte[] photo = jpeg();
        String first = upload("daloc.vhxh", "a.jpg", photo).path("id");

        Response second = upload("daloc.tuphap", "b.jpg", photo);

        second.then().statusCode(201).body("duplicates", equalTo(List.of()));
        upload("daloc.vp", "c.jpg", photo)
                .then()
                .body("duplicates", org.hamcrest.Matchers.containsInAnyOrder(first, second.path("id")));
    }

    @Test
    void theTypeIsToldByTheContentAndNotByTheName() {
        upload("daloc.vhxh", "anh.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tiendo:problem:evidence-type-not-allowed"));
    }

    @Test
    void aDocumentIsNamedAsWhatItIs() {
        upload("daloc.vhxh", "bao-cao.html", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("kind", equalTo("FILE"))
                .body("fileName", equalTo("bao-cao.html.pdf"))
                .body("mediaType", equalTo("application/pdf"));
    }

    @Test
    void aFileOfMoreThan20MegabytesIsRefused() {
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 20 * 1024 * 1024 + 1);

        upload("daloc.vhxh", "lon.pdf", large)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:tiendo:problem:evidence-too-large"));
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Api.as("daloc.vhxh").multiPart("title", "Ảnh").post("/evidence").then().statusCode(400);
    }

    @Test
    void aLinkNeedsAnAddressAndADocumentItsCode() {
        Api.sending("daloc.vhxh", Map.of("kind", "LINK"))
                .post("/evidence")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"));
        Api.sending("daloc.vhxh", Map.of("kind", "LINK", "url", "javascript:alert(1)"))
                .post("/evidence")
                .then()
                .statusCode(400);
        Api.sending("daloc.vhxh", Map.of("kind", "DOCUMENT", "issuer", "UBND xã"))
                .post("/evidence")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/documentCode"));
        Api.sending("daloc.vhxh", Map.of("kind", "DOCUMENT", "documentCode", "15/BC-UBND", "issuedOn", "2025-06-05"))
                .post("/evidence")
                .then()
                .statusCode(201)
                .body("issuedOn", equalTo("2025-06-05"));
    }

    @Test
    void whoseUnitIsNotKnownIsToldSo() {
        UUID away = UUID.randomUUID();
        isCalled(Merger.DI_SU, away);
        try {
            Api.sending("disu.vp", Map.of("kind", "LINK", "url", "https://xa.example/tin"))
                    .post("/evidence")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:tiendo:problem:unknown-unit"))
                    .body("detail", containsString(Merger.DI_SU.toString()));
        } finally {
            isCalled(away, Merger.DI_SU);
        }
    }

    private static void isCalled(UUID unit, UUID name) {
        Sql sql = Arc.container().instance(Sql.class).get();
        QuarkusTransaction.requiringNew().run(() -> sql.update("UPDATE unit SET id = ? WHERE id = ?", name, unit));
    }

    @Test
    void evidenceSentAgainUnderItsIdIsTheSamePiece() {
        Map<String, Object> link = Map.of("id", UUID.randomUUID(), "kind", "LINK", "url", "https://daloc.example/1");
        Response first = Api.sending("daloc.vhxh", link).post("/evidence");

        Response again = Api.sending("daloc.vhxh", link).post("/evidence");

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static RestAssuredConfig asABrowser() {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));
    }

    private static Response upload(String user, String name, byte[] content) {
        return Api.as(user).multiPart("file", name, content).post("/evidence");
    }

    @Test
    void aPictureThatCannotBeReadHasNoPublicCopy() {
        String id = Api.as("daloc.vhxh")
                .multiPart("file", "niem-yet.jpg", jpeg(), "image/jpeg")
                .post("/evidence")
                .path("id");

        Api.as("daloc.vp")
                .get("/evidence/" + id + "/content?copy=PUBLIC")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiendo:problem:no-public-copy"));
        Api.as("daloc.vp")
                .get("/evidence/" + id + "/content?copy=ORIGINAL")
                .then()
                .statusCode(200);
    }

    private static byte[] jpeg() {
        byte[] content = new byte[2048];
        new Random().nextBytes(content);
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        return content;
    }
}
