package vn.tiendo.task.difficulty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.calendar.Counting;
import vn.tiendo.platform.deadline.VietnamTime;

/** How long each level has to solve a difficulty, in working days; the day it comes is not counted. */
@Singleton
class Terms {
    private final Calendars calendars;
    private final List<Integer> days;

    Terms(Calendars calendars, @ConfigProperty(name = "tiendo.task.difficulty-terms") List<Integer> days) {
        this.calendars = calendars;
        this.days = days;
    }

    /**
     * @param level 1 for the unit that leads the task; those beyond the last term have the last one
     * @return exclusive
     */
    Instant endOf(int level, Instant start) {
        int term = days.get(Math.min(level, days.size()) - 1);
        return VietnamTime.endOf(calendars.current().lastDay(VietnamTime.dayOf(start), term, Counting.EXCLUDE_START));
    }
}
