package vn.tiendo.task.difficulty;

/** What happened to a difficulty. */
enum StepKind {
    RAISED,
    ESCALATED,
    RESOLVED
}
