package vn.tiendo.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.Timeliness;
import vn.tiendo.platform.event.TaskState;

/** Any tasks at any moment, counted by any units. */
class TallyProperties {
    private static final Instant NOW = Instant.parse("2025-07-02T02:00:00Z");

    record Work(TaskState state, @Nullable Instant dueAt, @Nullable Instant staleAt, @Nullable Instant doneAt) {
        Timeliness timeliness(Instant now) {
            return Timeliness.of(state, dueAt, staleAt, doneAt, now);
        }
    }

    @Property
    void conservesEveryFigureWhileTasksPassFromUnitToUnit(
            @ForAll("work") List<Work> all, @ForAll @IntRange(min = 1, max = 5) int units, @ForAll Random random) {
        List<List<Work>> held = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            held.add(new ArrayList<>());
            tallies.add(new Tally());
        }
        all.forEach(work -> give(held, tallies, random.nextInt(units), work));
        int heir = random.nextInt(units);

        for (int unit = 0; unit < units; unit++) {
            List<Work> passing = List.copyOf(held.get(unit));
            held.get(unit).clear();
            for (Work work : passing) {
                tallies.get(unit).add(work.state(), work.timeliness(NOW), -1);
                give(held, tallies, heir, work);
            }
        }

        assertThat(tallies.get(heir).figures()).isEqualTo(counted(all));
        tallies.remove(heir);
        assertThat(tallies).extracting(Tally::figures).allMatch(new Tally().figures()::equals);
    }

    private static void give(List<List<Work>> held, List<Tally> tallies, int unit, Work work) {
        held.get(unit).add(work);
        tallies.get(unit).add(work.state(), work.timeliness(NOW), 1);
    }

    @Property
    void isTheSameInAnyOrderAndHoweverManyTasksAreAddedAtOnce(@ForAll("work") List<Work> all, @ForAll Random random) {
        List<Work> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        Tally bundled = new Tally();
        while (!shuffled.isEmpty()) {
            Work first = shuffled.get(0);
            List<Work> alike = shuffled.stream()
                    .filter(work -> work.state() == first.state() && work.timeliness(NOW) == first.timeliness(NOW))
                    .toList();
            bundled.add(first.state(), first.timeliness(NOW), alike.size());
            shuffled.removeAll(alike);
        }

        assertThat(bundled.figures()).isEqualTo(counted(all));
    }

    @Property
    void addsUpAndStaysWithinItsDenominator(@ForAll("work") List<Work> all) {
        Figures figures = counted(all);

        assertThat(figures.total()).isEqualTo(all.size());
        assertThat(sum(figures.byState().values())).isEqualTo(all.size());
        assertThat(sum(figures.byTimeliness().values())).isEqualTo(all.size());
        assertThat(figures.verified()).isLessThanOrEqualTo(figures.done());
        assertThat(figures.done()).isLessThanOrEqualTo(figures.applicable());
        assertThat(figures.applicable()).isLessThanOrEqualTo(figures.total());
        @Nullable BigDecimal percent = figures.percentDone();
        assertThat(percent == null).isEqualTo(figures.applicable() == 0);
        if (percent != null) {
            assertThat(percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(percent.compareTo(BigDecimal.valueOf(100)) == 0)
                    .as("100 is all of it")
                    .isEqualTo(figures.done() == figures.applicable());
        }
    }

    /** What is settled is judged by no clock, and what is not settled was not done. */
    @Property
    void isSettledOnlyByWhatNoTimeChanges(@ForAll("one") Work work, @ForAll("moments") Instant now) {
        @Nullable Timeliness settled = Punctuality.settled(work.state(), work.dueAt(), work.staleAt(), work.doneAt());

        assertThat(work.timeliness(now))
                .isEqualTo(
                        settled != null
                                ? settled
                                : Timeliness.of(work.state(), work.dueAt(), work.staleAt(), null, now));
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static Figures counted(List<Work> all) {
        Tally tally = new Tally();
        all.forEach(work -> tally.add(work.state(), work.timeliness(NOW), 1));
        return tally.figures();
    }

    @Provide
    Arbitrary<List<Work>> work() {
        return one().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<Work> one() {
        Arbitrary<Instant> moment = moments().injectNull(0.3);
        return Combinators.combine(Arbitraries.of(TaskState.class), moment, moment, moment)
                .as(Work::new);
    }

    /** Days around now, and the moments at which a deadline turns. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(-30, 30).map(days -> NOW.plusSeconds(days * 86_400));
    }
}
