package vn.tiendo.plan.line;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;

/**
 * What a line says: its words and what they were read as.
 *
 * @param code stable within the plan, {@code <ordinal>.<n>}
 * @param position order in the plan, from 1
 * @param dimensionNumber the area's number in its index, null when it is none of the index's areas
 * @param leadKeys the actors that the lead cell names, as far as the lexicon knows them
 * @param leadUnitId the one accountable unit, null until it is clear
 */
public record LineContent(
        String code,
        int position,
        @Nullable String index,
        Wording wording,
        @Nullable Integer dimensionNumber,
        List<Schedule> schedules,
        List<TargetMeasure> targets,
        List<String> leadKeys,
        @Nullable UUID leadUnitId,
        List<UUID> coordinatorUnitIds) {
    public LineContent {
        schedules = List.copyOf(schedules);
        targets = List.copyOf(targets);
        leadKeys = List.copyOf(leadKeys);
        coordinatorUnitIds = List.copyOf(coordinatorUnitIds);
    }

    LineContent at(int place) {
        return new LineContent(
                code,
                place,
                index,
                wording,
                dimensionNumber,
                schedules,
                targets,
                leadKeys,
                leadUnitId,
                coordinatorUnitIds);
    }

    /** A person decides who leads and who coordinates. */
    LineContent led(@Nullable UUID lead, List<UUID> coordinators) {
        return new LineContent(
                code,
                position,
                index,
                wording,
                dimensionNumber,
                schedules,
                targets,
                leadKeys,
                lead,
                coordinators.stream()
                        .filter(unit -> !unit.equals(lead))
                        .distinct()
                        .toList());
    }
}
