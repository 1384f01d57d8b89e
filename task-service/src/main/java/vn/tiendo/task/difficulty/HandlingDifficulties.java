package vn.tiendo.task.difficulty;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.Unit;
import vn.tiendo.platform.unit.Units;
import vn.tiendo.task.difficulty.Difficulties.Actor;
import vn.tiendo.task.scope.Hierarchy;
import vn.tiendo.task.scope.Scope;
import vn.tiendo.task.timeline.Happening;
import vn.tiendo.task.timeline.Timeline;

/** Raises difficulties on behalf of those who work, and lets the level one lies with pass it on or solve it. */
@Singleton
class HandlingDifficulties {
    private final Difficulties difficulties;
    private final DifficultyQueries queries;
    private final Sql sql;
    private final Units units;
    private final Hierarchy hierarchy;
    private final Scope scope;
    private final Caller caller;
    private final Timeline timeline;
    private final Clock clock;

    HandlingDifficulties(
            Difficulties difficulties,
            DifficultyQueries queries,
            Sql sql,
            Units units,
            Hierarchy hierarchy,
            Scope scope,
            Caller caller,
            Timeline timeline,
            Clock clock) {
        this.difficulties = difficulties;
        this.queries = queries;
        this.sql = sql;
        this.units = units;
        this.hierarchy = hierarchy;
        this.scope = scope;
        this.caller = caller;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Schema(name = "NewDifficulty")
    record NewDifficulty(
            @NotNull(message = "Chưa nói khó khăn ở công việc nào") UUID taskId,
            @NotBlank(message = "Chưa nói khó khăn gì") @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String text) {}

    /** @param note why it is passed on, or how it was solved */
    @Schema(name = "DifficultyNote")
    record Note(
            @NotBlank(message = "Chưa nêu nội dung xử lý") @Size(max = 4000, message = "Nội dung dài quá 4000 ký tự")
                    String note) {}

    @Transactional
    UUID raise(NewDifficulty given) {
        if (!scope.ofOpen(given.taskId()).works()) {
            throw Problem.of(DifficultyProblem.DIFFICULTY_OF_OTHERS);
        }
        UUID lead = sql.one(
                        "SELECT lead_unit_id FROM task WHERE id = ?", row -> row.uuid("lead_unit_id"), given.taskId())
                .orElseThrow(Problem::notFound);
        Instant now = now();
        Difficulty difficulty = new Difficulty(Ids.next(), given.taskId(), DifficultyStatus.OPEN, 1, lead);
        difficulties.add(difficulty, given.text(), Actor.of(caller), now);
        tell(difficulty, Happening.DIFFICULTY_RAISED, given.text(), now);
        return difficulty.id();
    }

    @Transactional
    void escalate(UUID id, Note note) {
        Difficulty difficulty = mine(id);
        Instant now = now();
        LocalDate today = VietnamTime.dayOf(now);
        Unit above = units.find(difficulty.unitId())
                .flatMap(unit -> hierarchy.above(unit, today))
                .orElseThrow(() -> Problem.of(DifficultyProblem.NO_LEVEL_ABOVE));
        Difficulty higher = difficulty.at(above.id());
        difficulties.climb(higher, note.note(), Actor.of(caller), now);
        tell(higher, Happening.DIFFICULTY_ESCALATED, note.note(), now);
    }

    @Transactional
    void resolve(UUID id, Note note) {
        Difficulty difficulty = mine(id);
        Instant now = now();
        difficulties.resolve(difficulty, note.note(), Actor.of(caller), now);
        tell(difficulty, Happening.DIFFICULTY_RESOLVED, note.note(), now);
    }

    /** The difficulty, ours until the end of the transaction, if it lies with the caller's level. */
    private Difficulty mine(UUID id) {
        queries.get(id);
        Difficulty difficulty = difficulties.locked(id);
        if (!hierarchy.speaksFor(caller.homeUnit(), difficulty.unitId())) {
            throw Problem.of(DifficultyProblem.DIFFICULTY_LIES_ELSEWHERE);
        }
        difficulty.requireOpen();
        return difficulty;
    }

    private void tell(Difficulty difficulty, Happening kind, String note, Instant now) {
        Map<String, Object> details = Map.of(
                "difficultyId", difficulty.id(),
                "level", difficulty.level(),
                "unitId", difficulty.unitId(),
                "note", note);
        timeline.append(difficulty.taskId(), kind, details, now, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
