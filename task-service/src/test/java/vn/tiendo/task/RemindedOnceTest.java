package vn.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.task.testing.Urging.aTask;
import static vn.tiendo.task.testing.Urging.remind;
import static vn.tiendo.task.testing.Urging.told;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;
import vn.tiendo.task.testing.Api;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class RemindedOnceTest {

    @BeforeAll
    static void askInTheTestsOwnThread() {
        Awaitility.pollInSameThread();
    }

    @BeforeEach
    void aTuesdayInJune() {
        Api.itIs("2025-06-10T08:00:00+07:00");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-11T07:59:50+07:00, REFUSED, 2025-06-10", "2025-06-11T08:00:10+07:00, REMINDED, 2025-06-11"})
    void urgesATaskOnceIn24Hours(String again, String outcome, String lastDay) {
        UUID task = aTask();
        remind("daloc.vp", task).body("items.outcome", contains("REMINDED"));

        Api.itIs(again);

        remind("daloc.ct", task)
                .body("items.outcome", contains(outcome))
                .body("items[0].remindedAt", startsWith(lastDay + "T08:00:"));
    }

    @Test
    void aRepeatedRequestRemindsOnce() {
        UUID task = aTask();
        String key = UUID.randomUUID().toString();

        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(Api.sending("daloc.vp", Map.of("taskIds", List.of(task)))
                    .header("Idempotency-Key", key)
                    .post("/tasks/reminders")
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("REMINDED"))
                    .extract()
                    .asString());
        }

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        await("the reminder on its topic")
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(task).size() == 1);
    }

    @Test
    void twoDesksThatUrgeAtOnceRemindTheLeadOnce() {
        UUID task = aTask();
        Sql sql = Arc.container().instance(Sql.class).get();
        QuarkusTransaction.begin();
        sql.list("SELECT 1 FROM task WHERE id = ? FOR UPDATE", row -> 1, task);
        List<CompletableFuture<String>> desks = Stream.of("daloc.vp", "daloc.ct")
                .map(desk -> CompletableFuture.supplyAsync(
                        () -> remind(desk, task).extract().<String>path("items[0].outcome"),
                        request -> new Thread(request).start()))
                .toList();
        await("both wait for the task").atMost(Duration.ofSeconds(30)).until(() -> waiting(sql) == 2);

        QuarkusTransaction.rollback();

        assertThat(desks.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("REMINDED", "REFUSED");
    }

    /** In a transaction of its own: within one, PostgreSQL keeps showing the activity that was looked at first. */
    private static long waiting(Sql sql) {
        return QuarkusTransaction.requiringNew().call(() -> sql.one(
                        "SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database()",
                        row -> row.number("n"))
                .orElseThrow());
    }
}
