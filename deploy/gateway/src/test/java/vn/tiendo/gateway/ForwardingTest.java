package vn.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.gateway.LoginTest.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(TestServers.class)
@WithTestResource(StubServices.class)
class ForwardingTest {
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks, multipart/form-data; boundary=x, 2, 1",
        "/api/v1/plan-imports, Multipart/Form-Data; boundary=x, 22, 21",
        "/api/v1/evidence, multipart/form-data; boundary=x, 50, 21",
        "/api/v1/evidence, application/json, 2, 1",
        "/api/v1/plan-imports, multipart/mixed, 2, 1"
    })
    void refusesABodyThatSaysItIsTooLarge(String path, String type, int megabytes, int limit) {
        HttpResponse<String> answer =
                Gateway.send(as(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(zeros(megabytes))));

        assertProblem(answer, 413, "body-too-large");
        assertThat(Gateway.json(answer).getString("detail")).isEqualTo("Địa chỉ này nhận tối đa " + limit + " MB.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks, application/json, 2",
        "/api/v1/evidence, application/json, 2",
        "/api/v1/plan-imports, multipart/form-data; boundary=x, 22"
    })
    void cutsABodyOfUnknownLengthAtTheLimit(String path, String type, int megabytes) {
        HttpResponse<String> answer =
                Gateway.send(as(path).header("Content-Type", type).POST(chunked(megabytes)));

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void takesFilesUpToTheirLimit() {
        HttpResponse<String> known = Gateway.send(form("/api/v1/plan-imports", BodyPublishers.ofByteArray(zeros(20))));
        HttpResponse<String> unknown = Gateway.send(form("/api/v1/evidence/1/content", chunked(20)));

        assertThat(Gateway.json(known).getInteger("size")).isEqualTo(20 * MEGABYTE);
        assertThat(Gateway.json(unknown).getInteger("size")).isEqualTo(20 * MEGABYTE);
    }

    @Test
    void takesABodyWhoseSenderWaitsToBeAsked() {
        HttpResponse<String> answer = Gateway.send(
                form("/api/v1/evidence", BodyPublishers.ofByteArray(zeros(3))).expectContinue(true));

        assertThat(Gateway.json(answer).getInteger("size")).isEqualTo(3 * MEGABYTE);
        assertThat(Gateway.json(answer).getJsonObject("headers").fieldNames()).doesNotContain("expect");
    }

    @Test
    void asksForTheTokenBeforeItTakesTheBody() {
        HttpResponse<String> answer =
                Gateway.send(Gateway.at("/api/v1/evidence").POST(BodyPublishers.ofByteArray(zeros(15))));

        assertProblem(answer, 401, "unauthenticated");
    }

    @Test
    void saysWhenAServiceIsDownAndUsesItAgainOnceItIsBack() {
        Gateway.stop("notification");
        HttpResponse<String> down;
        HttpResponse<String> others;
        try {
            down = Gateway.send(as("/api/v1/notifications"));
            others = Gateway.send(as("/api/v1/tasks"));
        } finally {
            Gateway.start("notification");
        }
        HttpResponse<String> back = Gateway.send(as("/api/v1/notifications"));

        assertProblem(down, 503, "unavailable");
        assertThat(down.headers().firstValue("Retry-After")).contains("2");
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(back.statusCode()).isEqualTo(200);
    }

    @Test
    void readsOnceMoreWhenTheConnectionBreaks() {
        HttpResponse<String> answer = Gateway.send(as("/api/v1/tasks/breaking-get"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Gateway.json(answer).getInteger("attempt")).isEqualTo(2);
    }

    @Test
    void neverRepeatsAChange() {
        HttpResponse<String> broken = Gateway.send(post("/api/v1/tasks/breaking-post", BodyPublishers.ofString("{}")));
        HttpResponse<String> next = Gateway.send(post("/api/v1/tasks/breaking-post", BodyPublishers.ofString("{}")));

        assertProblem(broken, 502, "service-interrupted");
        assertThat(Gateway.json(next).getInteger("attempt")).isEqualTo(2);
    }

    @Test
    void givesUpOnAServiceThatDoesNotAnswer() {
        HttpResponse<String> read = Gateway.send(as("/api/v1/tasks/silent"));
        HttpResponse<String> change = Gateway.send(post("/api/v1/tasks/silent", BodyPublishers.ofString("{}")));

        assertProblem(read, 504, "service-timeout");
        assertProblem(change, 504, "service-timeout");
    }

    @Test
    void leavesAnAnswerAloneThatBeganBeforeTheRequestHadEnded() {
        HttpResponse<String> answer =
                Gateway.send(form("/api/v1/evidence/early", BodyPublishers.ofByteArray(zeros(20))));

        assertThat(answer.body()).isEqualTo("early late");
    }

    @Test
    void streamsALargeDownload() throws IOException {
        HttpResponse<InputStream> answer = Gateway.open(as("/api/v1/export/large"));

        long size = 0;
        try (InputStream body = answer.body()) {
            byte[] part = new byte[MEGABYTE];
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                size += read;
            }
        }
        assertThat(size).isEqualTo(64L * MEGABYTE);
    }

    @Test
    void deliversAnEventBeforeTheStreamEnds() throws IOException {
        HttpResponse<InputStream> answer = Gateway.open(events("deliver"));

        try (BufferedReader lines = lines(answer)) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEqualTo("data: một");
            assertThat(Gateway.askDirectly("notification", "/events/next?of=deliver"))
                    .isEqualTo("open");
            assertThat(lines.lines()).contains("data: hai");
        }
    }

    @Test
    void endsAStreamWhoseReaderHasLeft() throws IOException {
        HttpResponse<InputStream> answer = Gateway.open(events("leave"));
        try (BufferedReader lines = lines(answer)) {
            assertThat(lines.readLine()).isEqualTo("id: 1");
        }

        await("the service notices that nobody listens")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Gateway.askDirectly("notification", "/events/state?of=leave")
                        .equals("closed"));
    }

    @Test
    void outlivesTheTimeLimitOnceAnAnswerHasBegun() throws IOException {
        HttpResponse<InputStream> answer = Gateway.open(events("patient"));

        try (BufferedReader lines = lines(answer)) {
            await("more than the time that a service has to begin its answer")
                    .pollDelay(Duration.ofSeconds(3))
                    .until(() -> Gateway.askDirectly("notification", "/events/next?of=patient")
                            .equals("open"));
            assertThat(lines.lines()).contains("data: hai");
        }
    }

    private static HttpRequest.Builder events(String name) {
        return as("/api/v1/events").header("Last-Event-ID", name);
    }

    private static HttpRequest.Builder as(String path) {
        return Gateway.as(TestServers.token("daloc.vp"), path);
    }

    private static HttpRequest.Builder post(String path, BodyPublisher body) {
        return as(path).POST(body);
    }

    private static HttpRequest.Builder form(String path, BodyPublisher body) {
        return post(path, body).header("Content-Type", "multipart/form-data; boundary=x");
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static byte[] zeros(int megabytes) {
        return new byte[megabytes * MEGABYTE];
    }

    private static BodyPublisher chunked(int megabytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(zeros(megabytes)));
    }
}
