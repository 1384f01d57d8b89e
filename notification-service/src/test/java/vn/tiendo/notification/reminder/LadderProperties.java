package vn.tiendo.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.day.OfficeHours;
import vn.tiendo.notification.policy.Rung;
import vn.tiendo.notification.reminder.Ladder.Step;
import vn.tiendo.notification.testing.TestCalendar;
import vn.tiendo.platform.deadline.Deadline;
import vn.tiendo.platform.deadline.VietnamTime;

class LadderProperties {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private final OfficeHours hours = TestCalendar.hours();

    /** Lives through a deadline with a sweep at each of the given gaps, which may be outages of days. */
    private List<Fired> live(LocalDate lastDay, LocalDate registeredOn, List<Integer> gapsInMinutes) {
        Deadline deadline = Deadline.atLatest(lastDay);
        Set<String> spent = new HashSet<>();
        List<Fired> fired = new ArrayList<>();
        Instant now = VietnamTime.startOf(registeredOn);
        @Nullable Instant look = now;
        for (int i = 0; look != null; i++) {
            now = now.plus(Duration.ofMinutes(gapsInMinutes.get(i % gapsInMinutes.size())));
            if (look.isAfter(now)) {
                continue;
            }
            Step step = LadderTest.LADDER.step(deadline, spent, hours, now);
            step.superseded().forEach(rung -> assertThat(spent.add(rung.key())).isTrue());
            Rung fire = step.fire();
            if (fire != null) {
                assertThat(spent.add(fire.key())).isTrue();
                fired.add(new Fired(fire, now));
            }
            look = step.nextLookAt();
        }
        assertThat(spent).containsExactlyInAnyOrder("W-5", "W-1", "W1", "W5");
        return fired;
    }

    private record Fired(Rung rung, Instant at) {}

    @Property(tries = 300)
    void spendsEachRungOnceInOrderAndOnlyInOfficeHours(
            @ForAll @IntRange(min = 10, max = 340) int lastDay,
            @ForAll @IntRange(min = 0, max = 60) int lead,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 10, max = 4000) Integer> gaps) {
        LocalDate last = NEW_YEAR.plusDays(lastDay);

        List<Fired> fired = live(last, last.minusDays(lead), gaps);

        assertThat(fired).isNotEmpty();
        assertThat(fired).extracting(one -> one.rung().days()).isSorted();
        assertThat(fired).allSatisfy(one -> {
            ZonedDateTime at = one.at().atZone(VietnamTime.ZONE);
            assertThat(hours.calendar().isWorkingDay(at.toLocalDate())).isTrue();
            assertThat(at.getHour()).isBetween(8, 16);
            assertThat(one.at()).isAfterOrEqualTo(one.rung().firesAt(Deadline.atLatest(last), hours));
        });
    }

    @Property(tries = 300)
    void missesNoRungWhileItSweepsEveryHour(@ForAll @IntRange(min = 10, max = 340) int lastDay) {
        LocalDate last = NEW_YEAR.plusDays(lastDay);

        List<Fired> fired = live(last, last.minusDays(40), List.of(60));

        assertThat(fired).extracting(one -> one.rung().days()).containsExactly(-5, -1, 1, 5);
        assertThat(fired).allSatisfy(one -> assertThat(VietnamTime.dayOf(one.at()))
                .isEqualTo(VietnamTime.dayOf(one.rung().firesAt(Deadline.atLatest(last), hours))));
    }

    @Property
    void opensNeverEarlierThanAskedAndAlwaysInOfficeHours(@ForAll @IntRange(max = 500_000) int minutes) {
        Instant moment = VietnamTime.startOf(NEW_YEAR).plus(Duration.ofMinutes(minutes));

        Instant open = hours.onOrAfter(moment);

        assertThat(open).isAfterOrEqualTo(moment);
        assertThat(hours.onOrAfter(open)).isEqualTo(open);
        assertThat(open.atZone(VietnamTime.ZONE).getHour()).isBetween(8, 16);
    }
}
