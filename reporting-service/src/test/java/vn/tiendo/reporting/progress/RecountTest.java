package vn.tiendo.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.reporting.ATask;
import vn.tiendo.reporting.ReportingTest;
import vn.tiendo.reporting.StatusStream;
import vn.tiendo.reporting.StatusStream.Told;
import vn.tiendo.reporting.World;

/** The aggregates against a count of one's own. */
@ReportingTest
class RecountTest {
    /** Often enough to meet batches at work, and not so often that none is ever finished. */
    private static final int BREAKS = 20;

    private static final int CHANGES = 50_000;
    private static final int TASKS = 400;

    private final World world;

    RecountTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterAll
    static void forget() throws ExecutionException, InterruptedException {
        StatusStream.forget();
    }

    /** As they come over the topic, with a reader that is sent away and connections that break in the midst of it. */
    @Test
    void endsEqualToARecountHoweverStatusesAreShuffledAndRepeatedAndTheirReaderStartsAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Told> told = history(random);
        List<Told> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, 2_000));
        told.subList(2_000, 4_000).forEach(one -> shuffled.add(new Told(UUID.randomUUID(), one.status())));
        Collections.shuffle(shuffled, random);

        int half = shuffled.size() / 2;
        StatusStream.send(shuffled.subList(0, half));
        StatusStream.takeOverWhile(() -> StatusStream.send(shuffled.subList(half, shuffled.size())));

        AtomicInteger broken = new AtomicInteger();
        await("all statuses taken in")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(() -> {
                    if (broken.get() < BREAKS) {
                        broken.addAndGet(world.breakOff("%INTO task%"));
                    }
                    return world.count("SELECT count(*) AS n FROM task_history") == CHANGES;
                });
        assertThat(broken.get()).as("batches broken off").isPositive();
        world.isCountedLikeARecount();
        assertThat(progress("sonoivu", "state").getMap("figures.byState"))
                .as("seed " + seed)
                .isEqualTo(recountByState(told));
        assertThat(progress("sonoivu", "unit&depth=2").getInt("groups[0].figures.total"))
                .isEqualTo(TASKS);
        assertThat(progress("sonoivu", "state").getInt("figures.byTimeliness.OVERDUE"))
                .as("seed " + seed)
                .isEqualTo(recountOverdue(told));
    }

    /** The statuses in the order in which they would have been told. */
    private static List<Told> history(Random random) {
        List<ATask> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(ATask.aTask().coded("1." + i).due("2025-0" + (1 + random.nextInt(9)) + "-01T00:00:00+07:00"));
        }
        List<Told> all = new ArrayList<>();
        TaskState[] states = {TaskState.NOT_STARTED, TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.NOT_ARISEN};
        for (int i = 0; i < CHANGES; i++) {
            ATask task = tasks.get(i < TASKS ? i : random.nextInt(TASKS));
            task.at(states[random.nextInt(states.length)], random.nextInt(101)).worked(random.nextInt(2));
            all.add(new Told(UUID.randomUUID(), task.told("2025-06-01T08:00:00+07:00")));
        }
        return all;
    }

    private static Map<UUID, TaskStatus> newest(List<Told> told) {
        Map<UUID, TaskStatus> newest = new HashMap<>();
        told.forEach(
                one -> newest.merge(one.status().taskId(), one.status(), (a, b) -> a.version() > b.version() ? a : b));
        return newest;
    }

    private static Map<String, Integer> recountByState(List<Told> told) {
        Map<String, Integer> counts = new HashMap<>();
        for (TaskState state : TaskState.values()) {
            counts.put(state.name(), 0);
        }
        newest(told).values().forEach(status -> counts.merge(status.state().name(), 1, Integer::sum));
        return counts;
    }

    private static int recountOverdue(List<Told> told) {
        Instant now = Instant.parse("2025-07-02T02:00:00Z");
        int overdue = 0;
        for (TaskStatus status : newest(told).values()) {
            Instant dueAt = status.dueAt();
            if (status.state() != TaskState.NOT_ARISEN && dueAt != null && dueAt.isBefore(now)) {
                overdue++;
            }
        }
        return overdue;
    }

    private JsonPath progress(String user, String groupBy) {
        return world.as(user)
                .get("/progress?groupBy=" + groupBy)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
