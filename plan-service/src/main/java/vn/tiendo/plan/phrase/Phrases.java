package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.language.Corrected;
import vn.tiendo.plan.language.Reading;
import vn.tiendo.plan.language.index.IndexAreas;
import vn.tiendo.plan.language.schedule.Schedules;
import vn.tiendo.plan.language.target.Target;
import vn.tiendo.plan.language.target.Targets;
import vn.tiendo.platform.event.Schedule;
import vn.tiendo.platform.event.TargetMeasure;

/** Phrases of a plan in the types of the contract. What is not understood says so; nothing is guessed. */
public final class Phrases {
    private static final String PAPI = "PAPI";

    private Phrases() {}

    /** @param year the plan's, for dates that name none */
    public static Reading<List<Schedule>> schedules(String timing, int year, @Nullable LocalDate issuedOn) {
        return schedules(timing, year, year, issuedOn);
    }

    /** The same in a plan that runs to the end of {@code lastYear}. */
    public static Reading<List<Schedule>> schedules(
            String timing, int year, int lastYear, @Nullable LocalDate issuedOn) {
        Reading<List<vn.tiendo.plan.language.schedule.Schedule>> read =
                Schedules.read(Corrected.of(timing), year, lastYear, issuedOn);
        return new Reading<>(read.value().stream().map(SchedulePhrase::told).toList(), read.rule(), read.confidence());
    }

    public static Reading<List<TargetMeasure>> targets(String cell) {
        Reading<List<Target>> read = Targets.read(Corrected.of(cell));
        return new Reading<>(read.value().stream().map(TargetPhrase::told).toList(), read.rule(), read.confidence());
    }

    /** The area's number in its index; null where the index is not known or the area is none of it. */
    public static @Nullable Integer dimension(@Nullable String index, String area) {
        return knowsAreasOf(index) ? IndexAreas.papiDimension(area) : null;
    }

    /** Whether an area can be said not to belong to the index. */
    public static boolean knowsAreasOf(@Nullable String index) {
        return PAPI.equals(index);
    }
}
