package vn.tiendo.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.World;
import vn.tiendo.servers.testing.TestServers;

/** An export of 20 000 tasks, about 50 MB, to a reader who takes their time. */
@ReportingTest
class FlatMemoryTest {
    private static final int TASKS = 20_000;
    private static final int LETTERS = 2_000;
    private static final long MEGABYTE = 1024 * 1024;

    private final World world;
    private final ManyTasks tasks;

    @TestHTTPResource("/export/tasks.ndjson")
    URI address;

    FlatMemoryTest(World world, ManyTasks tasks) {
        this.world = world;
        this.tasks = tasks;
    }

    @BeforeEach
    void begin() {
        world.begin();
        tasks.exist(TASKS, LETTERS);
    }

    @Test
    void readsNoFurtherAheadThanTheReaderTakes() throws Exception {
        try (BufferedReader lines = export()) {
            String first = lines.readLine();
            UUID last = tasks.retitleTheLast("Đổi tên trong khi xuất");

            String end = first;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                end = line;
            }

            assertThat(end).contains(last.toString(), "Đổi tên trong khi xuất");
        }
    }

    @Test
    void breaksOffRatherThanLookComplete() throws Exception {
        try (BufferedReader lines = export()) {
            String first = lines.readLine();
            tasks.breakTheLast();

            assertThat(first).startsWith("{");
            assertThatThrownBy(() -> lines.lines().count()).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void holdsOnlyAFewLinesAtATime() throws Exception {
        export().close();
        long before = used();
        long most = 0;
        int lines = 0;
        String previous = "";

        try (BufferedReader export = export()) {
            for (String line = export.readLine(); line != null; line = export.readLine()) {
                // Rising ids are different ids; keeping them to compare would itself take memory.
                String id = line.substring(line.indexOf(':') + 2, line.indexOf(',') - 1);
                assertThat(id.compareTo(previous)).isPositive();
                previous = id;
                if (++lines % (TASKS / 4) == 1) {
                    most = Math.max(most, used() - before);
                }
            }
        }

        assertThat(lines).isEqualTo(TASKS);
        assertThat(most).as("bytes held").isLessThan(12 * MEGABYTE);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private BufferedReader export() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TestServers.serviceToken("aggregator"))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
