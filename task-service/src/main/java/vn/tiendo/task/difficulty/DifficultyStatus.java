package vn.tiendo.task.difficulty;

/** Whether somebody still has to solve it. */
enum DifficultyStatus {
    OPEN,
    RESOLVED
}
