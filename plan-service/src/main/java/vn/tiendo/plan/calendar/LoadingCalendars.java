package vn.tiendo.plan.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings years that no person has edited up to the reference file at each start. */
@Singleton
class LoadingCalendars {
    private static final String REASON = "Lịch nghỉ kèm theo hệ thống";

    private final CalendarYears years;

    LoadingCalendars(CalendarYears years) {
        this.years = years;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> load(CalendarFile.read()));
    }

    /** Answers how many years were new or different. */
    int load(Map<Integer, List<CalendarDay>> wanted) {
        years.lock();
        int changed = 0;
        for (Map.Entry<Integer, List<CalendarDay>> entry : wanted.entrySet()) {
            int year = entry.getKey();
            Optional<CalendarYear> now = years.find(year);
            boolean same =
                    now.map(CalendarYear::days).filter(entry.getValue()::equals).isPresent();
            if (!same && !years.edited(year)) {
                long version = now.map(CalendarYear::version).orElse(0L) + 1;
                years.add(year, version, entry.getValue(), REASON, CalendarYears.REFERENCE);
                changed++;
            }
        }
        return changed;
    }
}
