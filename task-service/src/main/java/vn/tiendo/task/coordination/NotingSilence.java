package vn.tiendo.task.coordination;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;

/** Notes on the task, once, that a request was not answered in its term. Instances never take the same request. */
@Singleton
class NotingSilence {
    private static final int BATCH = 200;

    private final Sql sql;
    private final Timeline timeline;
    private final Clock clock;

    NotingSilence(Sql sql, Timeline timeline, Clock clock) {
        this.sql = sql;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tiendo.task.sweep}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        int noted;
        do {
            noted = QuarkusTransaction.requiringNew().call(this::note);
        } while (noted == BATCH);
    }

    void afterJump(@Observes ClockMoved moved) {
        sweep();
    }

    private int note() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Entry> entries = sql.list(
                "UPDATE coordination_request SET lapse_noted_at = ? WHERE id IN (SELECT id FROM coordination_request"
                        + " WHERE status = 'OPEN' AND lapse_noted_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?"
                        + " FOR UPDATE SKIP LOCKED) RETURNING id, task_id, unit_id",
                NotingSilence::entry,
                now,
                now,
                BATCH);
        timeline.appendAll(entries, now, now);
        return entries.size();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.uuid("task_id"),
                Happening.SUPPORT_UNANSWERED,
                Map.of("requestId", row.uuid("id"), "unitId", row.uuid("unit_id")));
    }
}
