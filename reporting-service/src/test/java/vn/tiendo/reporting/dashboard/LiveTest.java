package vn.tiendo.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

/** What open pages hear. */
@ReportingTest
class LiveTest {
    private final World world;
    private final List<Stream<String>> open = new ArrayList<>();

    LiveTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void leave() {
        open.forEach(Stream::close);
    }

    private List<String> opened(Browser browser) throws IOException, InterruptedException {
        String cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/dashboard/live"))
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        open.add(answer.body());
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture.runAsync(() -> answer.body().forEach(heard::add));
        await("the stream is open").until(() -> heard.stream().anyMatch(line -> line.startsWith(":")));
        return heard;
    }

    private static long changes(List<String> heard) {
        return heard.stream().filter(line -> line.contains("changed")).count();
    }

    @Test
    void tellsEveryOpenPageOfABurstOnceItIsCounted() throws Exception {
        List<String> first = opened(Browser.of("sonoivu"));
        List<String> second = opened(Browser.of("daloc.vp"));
        await("how it stands").until(() -> changes(first) == 1);
        long before = changes(second);

        for (int i = 0; i < 20; i++) {
            Broker.send(ATask.aTask().told("2025-06-01T08:00:00+07:00"));
        }

        await("both were told").until(() -> changes(first) > 1 && changes(second) > before);
        assertThat(changes(first)).as("a burst is few beats").isLessThan(10);
        assertThat(String.join("\n", first)).doesNotContain("Đa Lộc", "Nhiệm vụ");
    }

    @Test
    void tellsOpenPagesOfAScoreThatWasMissing() throws Exception {
        UUID framework = world.owesAScore(Territory.DA_LOC, 2025);
        List<String> page = opened(Browser.of("daloc.vp"));
        await("how it stands").until(() -> changes(page) == 1);

        world.scoredItself(Territory.DA_LOC, framework);

        await("the page was told").until(() -> changes(page) > 1);
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        given().redirects().follow(false).get("/dashboard/live").then().statusCode(302);
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(TestServers.token("daloc.vp"))
                .get("/dashboard/live")
                .then()
                .statusCode(302);
        assertThat(Browser.of("tienlu").get("/dashboard/live").statusCode()).isEqualTo(403);
    }
}
