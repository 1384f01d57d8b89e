package vn.tiendo.task.kind;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which topics reached whom by what channel.
 *
 * @param uncovered what tasks of the plan are to cover and no activity has
 */
@Schema(name = "Coverage")
record CoverageView(List<Cell> cells, Uncovered uncovered) {
    /** @param reached sum of the people counted */
    @Schema(name = "CoverageCell")
    record Cell(String topic, String channel, String audience, int activities, int reached) {}

    @Schema(name = "Uncovered")
    record Uncovered(List<String> topics, List<String> channels, List<String> audiences) {}
}
