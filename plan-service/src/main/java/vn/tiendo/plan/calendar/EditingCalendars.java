package vn.tiendo.plan.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.DayKind;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;

/** The province changes a year, for instance when a swapped day is decided a week ahead. */
@Singleton
class EditingCalendars {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarYears years;
    private final Caller caller;

    EditingCalendars(CalendarYears years, Caller caller) {
        this.years = years;
        this.caller = caller;
    }

    @Transactional
    CalendarYear replace(int year, List<CalendarDay> days, String reason, @Nullable String ifMatch) {
        years.lock();
        Optional<CalendarYear> now = years.find(year);
        now.ifPresent(current -> Versions.require(ifMatch, current.version(), current));
        check(year, days);
        List<CalendarDay> inOrder =
                days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
        return years.add(
                year, now.map(CalendarYear::version).orElse(0L) + 1, inOrder, reason.strip(), caller.subject());
    }

    private static void check(int year, List<CalendarDay> days) {
        Problem wrong = Problem.of(CalendarProblem.CALENDAR_DAYS_WRONG, Integer.toString(year));
        if (year < FIRST_YEAR || year > LAST_YEAR || days.isEmpty()) {
            throw wrong.at("/days", "wrong-year", "Lịch của một năm từ 2000 đến 2100 luôn có ngày nghỉ lễ, Tết");
        }
        boolean fine = true;
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            @Nullable String fault = fault(year, days.get(i), seen);
            if (fault != null) {
                wrong.at("/days/" + i + "/date", "wrong-day", fault);
                fine = false;
            }
        }
        if (!fine) {
            throw wrong;
        }
    }

    private static @Nullable String fault(int year, CalendarDay day, Set<LocalDate> seen) {
        if (day.date().getYear() != year) {
            return "Ngày không thuộc năm này";
        }
        if (!seen.add(day.date())) {
            return "Ngày xuất hiện hai lần";
        }
        boolean weekend =
                day.date().getDayOfWeek() == DayOfWeek.SATURDAY || day.date().getDayOfWeek() == DayOfWeek.SUNDAY;
        if (day.kind() == DayKind.SWAPPED_WORK && !weekend) {
            return "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật";
        }
        if ((day.kind() == DayKind.SWAPPED_OFF || day.kind() == DayKind.COMPENSATION) && weekend) {
            return "Ngày nghỉ bù hoặc nghỉ hoán đổi phải là ngày trong tuần";
        }
        return null;
    }
}
