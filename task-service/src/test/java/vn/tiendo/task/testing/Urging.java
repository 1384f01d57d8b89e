package vn.tiendo.task.testing;

import static org.hamcrest.Matchers.hasSize;
import static vn.tiendo.task.testing.ALine.aLine;
import static vn.tiendo.task.testing.APlan.aPlan;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tiendo.platform.event.ReminderEvent.TaskReminded;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.testing.Broker;

/** A desk that asks the leads of tasks to hurry. */
public final class Urging {
    public static final String WORDS = "Đoàn kiểm tra về xã ngày 20/6";

    private Urging() {}

    public static ValidatableResponse remind(String desk, UUID... tasks) {
        return Api.sending(desk, Map.of("taskIds", List.of(tasks), "message", " " + WORDS + " "))
                .post("/tasks/reminders")
                .then()
                .statusCode(200)
                .body("items", hasSize(tasks.length));
    }

    public static List<TaskReminded> told(UUID task) {
        return Broker.on(Topic.REMINDER, TaskReminded.class).stream()
                .filter(reminder -> reminder.taskId().equals(task))
                .toList();
    }

    public static UUID aTask() {
        return tasksOf(1)[0];
    }

    public static UUID[] tasksOf(int lines) {
        APlan plan = aPlan();
        IntStream.rangeClosed(1, lines)
                .forEach(i -> plan.with(aLine(String.valueOf(i)).atLatest("2025-06-30")));
        return Api.as("daloc.vp")
                .get("/tasks?limit=200&planId=" + plan.issued().planId())
                .jsonPath()
                .getList("items.id", UUID.class)
                .toArray(UUID[]::new);
    }
}
