package vn.tiendo.task.difficulty;

import vn.tiendo.platform.problem.ProblemType;

enum DifficultyProblem implements ProblemType {
    DIFFICULTY_OF_OTHERS(403),
    DIFFICULTY_LIES_ELSEWHERE(403),
    DIFFICULTY_RESOLVED(409),
    NO_LEVEL_ABOVE(409);

    private final int status;

    DifficultyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "difficulty-problems";
    }
}
