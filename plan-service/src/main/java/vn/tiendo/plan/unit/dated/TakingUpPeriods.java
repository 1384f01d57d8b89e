package vn.tiendo.plan.unit.dated;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.sql.Sql;

/** Lets a change that was decided ahead take effect when its day comes. */
@Singleton
class TakingUpPeriods {
    private final Sql sql;
    private final UnitBook book;
    private final Clock clock;

    TakingUpPeriods(Sql sql, UnitBook book, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.clock = clock;
    }

    @Scheduled(
            every = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        QuarkusTransaction.requiringNew().run(this::takeUp);
    }

    void afterJump(@Observes ClockMoved moved) {
        sweep();
    }

    private void takeUp() {
        book.lock();
        LocalDate today = LocalDate.now(clock);
        List<UUID> due = sql.list(
                "SELECT unit.id FROM unit JOIN unit_period period ON period.unit_id = unit.id"
                        + " WHERE (period.valid_from IS NULL OR period.valid_from <= ?)"
                        + " AND (period.valid_to IS NULL OR period.valid_to >= ?)"
                        + " AND (period.code, period.name, period.kind, period.parent_id, period.path)"
                        + " IS DISTINCT FROM (unit.code, unit.name, unit.kind, unit.parent_id, unit.path)",
                row -> row.uuid("id"),
                today,
                today);
        if (!due.isEmpty()) {
            book.save(book.all(due), Ground.of(Ground.Deed.DAY_CAME), List.of());
        }
    }
}
