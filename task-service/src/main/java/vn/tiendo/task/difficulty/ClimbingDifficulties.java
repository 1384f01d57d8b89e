package vn.tiendo.task.difficulty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.platform.clock.ClockMoved;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;
import vn.tiendo.task.timeline.Timeline.Entry;

/**
 * Lifts a difficulty by one level when the present one has let its term go by. Each level gets its whole term, also
 * after an outage that lasted several.
 */
@Singleton
class ClimbingDifficulties {
    private static final int BATCH = 100;

    private final Difficulties difficulties;
    private final Units units;
    private final Hierarchy hierarchy;
    private final Timeline timeline;
    private final Clock clock;

    ClimbingDifficulties(Difficulties difficulties, Units units, Hierarchy hierarchy, Timeline timeline, Clock clock) {
        this.difficulties = difficulties;
        this.units = units;
        this.hierarchy = hierarchy;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tiendo.task.sweep}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        int looked;
        do {
            looked = QuarkusTransaction.requiringNew().call(this::climb);
        } while (looked == BATCH);
    }

    void afterJump(@Observes ClockMoved moved) {
        sweep();
    }

    private int climb() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Difficulty> late = difficulties.outOfTerm(now, BATCH);
        late.forEach(difficulty -> lift(difficulty, now));
        return late.size();
    }

    private void lift(Difficulty difficulty, Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        Optional<Unit> above = units.find(difficulty.unitId()).flatMap(unit -> hierarchy.above(unit, today));
        if (above.isEmpty()) {
            difficulties.stay(difficulty, now);
            return;
        }
        Difficulty higher = difficulty.at(above.get().id());
        difficulties.climb(higher, null, null, now);
        Map<String, Object> details =
                Map.of("difficultyId", higher.id(), "level", higher.level(), "unitId", higher.unitId());
        timeline.appendAll(List.of(new Entry(higher.taskId(), Happening.DIFFICULTY_ESCALATED, details)), now, now);
    }
}
