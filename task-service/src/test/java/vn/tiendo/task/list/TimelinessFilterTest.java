package vn.tiendo.task.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.servers.testing.TestServers;

@QuarkusTest
@WithTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "database", value = "task"))
class TimelinessFilterTest {
    private static final Instant NOW = Instant.parse("2025-06-24T08:00:00.123456Z");

    @Inject
    Sql sql;

    private record Stored(
            TaskState state, @Nullable Instant dueAt, @Nullable Instant staleAt, @Nullable Instant doneAt) {}

    @ParameterizedTest
    @EnumSource(Timeliness.class)
    void findsExactlyWhatTheFunctionSays(Timeliness timeliness) {
        List<Stored> all = everyCombination();
        Condition condition = TimelinessFilter.of(timeliness, NOW);

        List<Boolean> found = all.stream().map(task -> holds(condition, task)).toList();

        List<Boolean> said = all.stream()
                .map(task ->
                        Timeliness.of(task.state(), task.dueAt(), task.staleAt(), task.doneAt(), NOW) == timeliness)
                .toList();
        assertThat(found).isEqualTo(said).contains(true, false);
    }

    private boolean holds(Condition condition, Stored task) {
        List<@Nullable Object> arguments = new ArrayList<>(condition.arguments());
        arguments.addAll(Arrays.asList(task.state(), task.dueAt(), task.staleAt(), task.doneAt()));
        return QuarkusTransaction.requiringNew().call(() -> sql.one(
                        "SELECT coalesce(" + condition.sql() + ", false) AS found FROM (VALUES"
                                + " (?, ?::timestamptz, ?::timestamptz, ?::timestamptz)) AS t(state, due_at, stale_at, done_at)",
                        row -> row.flag("found"),
                        arguments.toArray())
                .orElseThrow());
    }

    /** Each state; each moment absent, long ago, just before, at and just after now, and around a week from now. */
    private static List<Stored> everyCombination() {
        List<@Nullable Instant> moments = new ArrayList<>();
        moments.add(null);
        for (Duration from : List.of(Duration.ofDays(-30), Duration.ZERO, Duration.ofDays(7))) {
            for (long micros : List.of(-1L, 0L, 1L)) {
                moments.add(NOW.plus(from).plusNanos(micros * 1000));
            }
        }
        List<Stored> all = new ArrayList<>();
        for (@Nullable Instant due : moments) {
            for (@Nullable Instant stale : Arrays.asList(null, NOW.minusNanos(1000), NOW, NOW.plusNanos(1000))) {
                moments.forEach(done -> all.add(new Stored(TaskState.IN_PROGRESS, due, stale, done)));
            }
        }
        Arrays.stream(TaskState.values())
                .forEach(state -> moments.forEach(due -> all.add(new Stored(state, due, NOW, due))));
        Arrays.stream(TaskState.values())
                .forEach(state -> moments.forEach(due -> all.add(new Stored(state, due, NOW, null))));
        return all;
    }
}
