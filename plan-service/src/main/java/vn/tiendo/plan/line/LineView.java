package vn.tiendo.plan.line;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;

/**
 * A line of a plan: the words as written and what they were read as.
 *
 * @param code stable within the plan
 * @param position order in the plan, from 1
 * @param dimensionNumber the area's number in its index, null when it is none of the index's areas
 * @param lead the words of the lead cell; {@code leadUnitId} is the one accountable unit, null until it is clear
 * @param timing the words that {@code schedules} were read from
 * @param target the words that {@code targets} were read from
 * @param estimated whole đồng, the sum of the plan's estimates that pay for this line
 */
record LineView(
        UUID id,
        String code,
        int position,
        @Nullable String index,
        String dimension,
        @Nullable Integer dimensionNumber,
        String component,
        String task,
        String deliverable,
        String timing,
        List<Schedule> schedules,
        String target,
        List<TargetMeasure> targets,
        String lead,
        List<String> leadKeys,
        @Nullable UUID leadUnitId,
        String coordinators,
        List<UUID> coordinatorUnitIds,
        long estimated,
        long version) {
    static LineView of(Line line) {
        LineContent content = line.content();
        Wording words = content.wording();
        return new LineView(
                line.id(),
                content.code(),
                content.position(),
                content.index(),
                words.dimension(),
                content.dimensionNumber(),
                words.component(),
                words.task(),
                words.deliverable(),
                words.timing(),
                content.schedules(),
                words.target(),
                content.targets(),
                words.lead(),
                content.leadKeys(),
                content.leadUnitId(),
                words.coordinators(),
                content.coordinatorUnitIds(),
                line.estimated(),
                line.version());
    }
}
