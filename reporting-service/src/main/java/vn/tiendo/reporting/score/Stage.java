package vn.tiendo.reporting.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.problem.Problem;

/** How far a score has come. */
@Schema(name = "ScoreStage")
enum Stage {
    SELF("tự chấm"),
    VERIFIED("đã thẩm định"),
    PUBLISHED("đã công bố");

    private final String wording;

    Stage(String wording) {
        this.wording = wording;
    }

    void require(boolean possible) {
        if (!possible) {
            throw Problem.of(ScoreProblem.SCORE_STATE_REFUSED, wording);
        }
    }
}
