package vn.tiendo.task.difficulty;

import java.util.UUID;
import vn.tiendo.platform.event.DifficultyEvent.DifficultyStatus;
import vn.tiendo.platform.problem.Problem;

/**
 * A difficulty as it lies with its present level.
 *
 * @param level 1 for the unit that leads the task, one more for each level above
 * @param unitId who is to solve it
 */
record Difficulty(UUID id, UUID taskId, DifficultyStatus status, int level, UUID unitId) {
    void requireOpen() {
        if (status != DifficultyStatus.OPEN) {
            throw Problem.of(DifficultyProblem.DIFFICULTY_RESOLVED);
        }
    }

    Difficulty at(UUID above) {
        return new Difficulty(id, taskId, status, level + 1, above);
    }
}
