package vn.tiendo.notification.reminder;

import static vn.tiendo.platform.testing.Territory.AN_THI;
import static vn.tiendo.platform.testing.Territory.CULTURE;
import static vn.tiendo.platform.testing.Territory.DA_LOC;
import static vn.tiendo.platform.testing.Territory.PROVINCE;
import static vn.tiendo.platform.testing.Territory.TIEN_LU;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.reminder.YearStory.Change;
import vn.tiendo.notification.reminder.YearStory.Owed;
import vn.tiendo.platform.event.DeadlineEvent.Subject;

/**
 * What must be told, thought out a second time: it knows no planned looks, no tables and none of the service's
 * arithmetic, but asks at every sweep anew about every duty that is open.
 */
final class YearModel {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> HOLIDAYS = Set.of(
            "2025-01-01",
            "2025-01-27",
            "2025-01-28",
            "2025-01-29",
            "2025-01-30",
            "2025-01-31",
            "2025-04-07",
            "2025-04-30",
            "2025-05-01",
            "2025-09-01",
            "2025-09-02");

    private final Map<UUID, Policy> policies;
    private final Map<UUID, Change> present = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    final List<Line> ledger = new ArrayList<>();
    private boolean swapKnown;

    /** @param rungs such as {@code W-5}, from the earliest, each with whom it tells: L, U or S */
    record Policy(boolean quiet, Map<String, String> rungs) {}

    /** A line of the ledger as it must be. */
    record Line(UUID subject, Instant dueAt, String rung, UUID to, @Nullable String by, Instant at) {}

    private record Step(String rung, Instant at) {}

    YearModel(Map<UUID, Policy> policies) {
        this.policies = policies;
    }

    void apply(Change change) {
        present.put(change.owed().id(), change);
    }

    /** Friday 2 May is off and Saturday 26 April worked from now on. */
    void learnOfTheSwap() {
        swapKnown = true;
    }

    void sweep(Instant now) {
        present.values().stream().filter(Change::open).forEach(change -> look(change, now));
    }

    private void look(Change change, Instant now) {
        Policy policy =
                policies.get(change.owed().plan() == null ? null : change.owed().plan());
        Instant end = change.lastDay().plusDays(1).atStartOfDay(ZONE).toInstant();
        List<Step> due = policy.rungs().keySet().stream()
                .map(rung -> new Step(rung, opening(rung, change.lastDay(), policy.quiet())))
                .filter(step -> !step.at().isAfter(now))
                .sorted(Comparator.comparing(Step::at).thenComparing(step -> days(step.rung())))
                .toList();
        List<Step> missed = due.stream()
                .filter(step -> !spent.contains(key(change, end, step)))
                .toList();
        if (missed.isEmpty() || (policy.quiet() && !officeIsOpen(now))) {
            return;
        }
        String last = due.get(due.size() - 1).rung();
        for (Step step : missed) {
            spent.add(key(change, end, step));
            String by = step.rung().equals(last) ? null : last;
            for (UUID to : recipients(change.owed(), step.rung(), policy, now)) {
                ledger.add(new Line(change.owed().id(), end, step.rung(), to, by, now));
            }
        }
    }

    private static String key(Change change, Instant end, Step step) {
        return change.owed().id() + " " + end + " " + step.rung();
    }

    private Set<UUID> recipients(Owed owed, String rung, Policy policy, Instant now) {
        boolean districtsAreGone = now.atZone(ZONE).toLocalDate().isAfter(LocalDate.of(2025, 6, 30));
        Set<UUID> all = new HashSet<>();
        for (char relation : policy.rungs().get(rung).toCharArray()) {
            if (relation == 'L') {
                all.add(owed.lead());
            } else if (relation == 'U') {
                all.add(owed.unit());
            } else if (districtsAreGone) {
                all.add(PROVINCE);
            } else if (owed.kind() == Subject.REQUEST) {
                all.add(CULTURE);
            } else {
                all.add(owed.unit().equals(DA_LOC) ? AN_THI : TIEN_LU);
            }
        }
        if (owed.kind() == Subject.REQUEST && days(rung) > 0) {
            all.addAll(List.of(CULTURE, DA_LOC));
        }
        return all;
    }

    private static int days(String rung) {
        return Integer.parseInt(rung.substring(1));
    }

    private Instant opening(String rung, LocalDate lastDay, boolean quiet) {
        int days = days(rung);
        int direction = days < 0 ? -1 : 1;
        LocalDate day = lastDay;
        if (rung.startsWith("W")) {
            for (int left = Math.abs(days); left > 0; left -= isWorked(day) ? 1 : 0) {
                day = day.plusDays(direction);
            }
        } else {
            day = day.plusDays(days);
            while (quiet && !isWorked(day)) {
                day = day.plusDays(direction);
            }
        }
        return day.atTime(8, 0).atZone(ZONE).toInstant();
    }

    boolean officeIsOpen(Instant now) {
        ZonedDateTime at = now.atZone(ZONE);
        return isWorked(at.toLocalDate()) && at.getHour() >= 8 && at.getHour() < 17;
    }

    private boolean isWorked(LocalDate day) {
        String date = day.toString();
        if (swapKnown && date.equals("2025-04-26")) {
            return true;
        }
        return day.getDayOfWeek().getValue() < 6
                && !HOLIDAYS.contains(date)
                && !(swapKnown && date.equals("2025-05-02"));
    }
}
