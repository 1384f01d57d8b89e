package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;
import vn.tiendo.task.testing.S3Server;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
@WithTestResource(S3Server.class)
class S3EvidenceTest {
    @BeforeEach
    void itIsJune() {
        Territory.isKnown();
        Api.itIs("2025-06-10T08:30:00+07:00");
    }

    @Test
    void aPhotoComesBackWholeOrInPart() {
        byte[] photo = jpeg(3_000_000);
        String id = upload(photo, UUID.randomUUID())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Response whole = content(id, null);
        Response part = content(id, "bytes=1000000-");

        whole.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", "3000000");
        assertThat(whole.asByteArray()).isEqualTo(photo);
        part.then().statusCode(206).header("Content-Range", "bytes 1000000-2999999/3000000");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(photo, 1_000_000, 3_000_000));
        content(id, "bytes=3000000-")
                .then()
                .statusCode(416)
                .body("type", equalTo("urn:tiendo:problem:range-outside-file"));
    }

    @Test
    void workGoesOnWhileTheStoreIsAwayAndThePhotoIsTakenWhenItIsBack() {
        UUID task = Api.taskOf(aPlan().with(aLine("1")).issued().planId(), "1");
        byte[] photo = jpeg(50_000);
        UUID id = UUID.randomUUID();

        S3Server.ofThisRun().kill();
        try {
            upload(photo, id)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:tiendo:problem:file-store-away"));
            Api.as("daloc.vhxh").get("/evidence/" + id).then().statusCode(404);
            Api.as("daloc.vhxh").get("/tasks/" + task).then().statusCode(200);
        } finally {
            S3Server.ofThisRun().up();
        }

        upload(photo, id).then().statusCode(201).body("duplicates.size()", equalTo(0));
        assertThat(content(id.toString(), null).asByteArray()).isEqualTo(photo);
    }

    /** Sent again under the same key, as a phone does. */
    private static Response upload(byte[] photo, UUID id) {
        return Api.as("daloc.vhxh")
                .header("Idempotency-Key", "evidence-" + id)
                .multiPart("file", "niem-yet.jpg", photo)
                .multiPart("id", id.toString())
                .post("/evidence");
    }

    private static Response content(String id, String range) {
        var request = Api.as("daloc.vp");
        return (range == null ? request : request.header("Range", range)).get("/evidence/" + id + "/content");
    }

    private static byte[] jpeg(int size) {
        byte[] content = new byte[size];
        new Random().nextBytes(content);
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        return content;
    }
}
