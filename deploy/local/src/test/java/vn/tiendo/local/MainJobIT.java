package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.demo.Answer;
import vn.tiendo.local.demo.Api;
import vn.tiendo.local.demo.Story;
import vn.tiendo.local.stack.Part;

/** The main job through all of it, as {@code ./tiendo demo} tells it, and with the broker torn away in the middle. */
class MainJobIT {
    private static final int ENTRIES = 40;

    private static RunningStack running;
    private static Story.Outcome outcome;

    @BeforeAll
    static void tellTheStoryOnce() {
        running = new RunningStack();
        outcome = new Story(running.world(), null).tell();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void runsFromTheOfficesFileToTheEscalation() {
        assertThat(outcome.lines()).isEqualTo(14);
        assertThat(outcome.provinceAfter() - outcome.provinceBefore()).isEqualTo(14);
    }

    @Test
    void losesAndDoublesNothingWhenTheBrokerIsKilledWhileProgressIsRecorded() {
        Api api = running.world().api();
        List<String> tasks = openTasks(api);
        Map<String, Integer> before = progressCounts(api, tasks);

        IntStream.range(0, ENTRIES).forEach(entry -> {
            if (entry == ENTRIES / 4) {
                running.kill(Part.KAFKA);
            }
            record(api, tasks.get(entry % tasks.size()), entry);
        });

        Map<String, Integer> after = progressCounts(api, tasks);
        assertThat(sum(after) - sum(before)).isEqualTo(ENTRIES);
        for (String task : tasks) {
            long version =
                    api.get("daloc.vp", "tasks/" + task).json().path("version").asLong();
            await("every change of the task is in the province's figures, each once")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(history(task)).isEqualTo(new History(version, version)));
        }
    }

    @Test
    void putsDeadLettersBackOnTheirTopicOnceUnlessALaterEventHasSaidMore() throws Exception {
        DeadLetters letters = new DeadLetters("localhost:" + running.ports().of(Part.KAFKA));
        letters.topic("compact");
        letters.event("a", "state 1");
        letters.event("b", "state 1");
        letters.event("b", "state 2");
        letters.condemn(0, "a", "state 1");
        letters.condemn(0, "a", "state 1");
        letters.condemn(1, "b", "state 1");

        Map<String, ReplayDeadLetters.Count> first = letters.replay();

        assertThat(first).containsEntry(DeadLetters.TOPIC, new ReplayDeadLetters.Count(1, 1));
        assertThat(letters.values()).containsExactly("state 1", "state 1", "state 2", "state 1");
        assertThat(letters.replay()).doesNotContainKey(DeadLetters.TOPIC);
    }

    @Test
    void comesBackWhenAServiceIsKilled() {
        Api api = running.world().api();

        running.kill(Part.TASK_SERVICE);

        await("the supervisor has started it again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get("daloc.vp", "tasks?limit=1").status() == 200);
        assertThat(openTasks(api)).isNotEmpty();
    }

    /**
     * @param rows how many statuses of a task are kept
     * @param newest the version of the newest
     */
    private record History(long rows, long newest) {}

    private static void record(Api api, String task, int percent) {
        Answer answer = api.post(
                "daloc.vp",
                "tasks/" + task + "/progress",
                Map.of("id", UUID.randomUUID().toString(), "note", "Đang làm", "percent", percent));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static List<String> openTasks(Api api) {
        JsonNode items = api.get("daloc.vp", "tasks?state=NOT_STARTED&limit=8&planId=" + outcome.planId())
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private static Map<String, Integer> progressCounts(Api api, List<String> tasks) {
        return tasks.stream().collect(Collectors.toMap(task -> task, task -> api.get("daloc.vp", "tasks/" + task)
                .json()
                .path("progressCount")
                .asInt()));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static History history(String task) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + running.ports().of(Part.POSTGRES) + "/reporting";
        String password = running.place().secrets().get("postgres.reporting");
        try (Connection connection = DriverManager.getConnection(url, "reporting", password);
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*), max(version) FROM task_history WHERE task_id = ?::uuid")) {
            query.setString(1, task);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new History(result.getLong(1), result.getLong(2));
            }
        }
    }
}
