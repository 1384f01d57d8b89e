package vn.tiendo.reporting.progress;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A tree of units, the work they have, and what becomes of them: numbers all of it, so that jqwik can make them smaller.
 *
 * @param parents for each unit one of those before it, the root among them
 */
record Upheaval(List<Integer> parents, List<Job> jobs, List<Step> steps) {
    private static final int ANY = 1_000;

    /** @param lead often another unit than that whose plan it is */
    record Job(int unit, int lead, int state, int due) {}

    /** @param order in which all that is told of it arrives */
    record Step(Kind kind, int from, int to, int order) {}

    enum Kind {
        /** What is below the unit goes on below the other one. */
        MERGER,
        /** What is below the unit ends with it. */
        MERGER_WITH_ALL_BELOW,
        /** Its work goes to another unit and to a new one. */
        SPLIT
    }

    static Arbitrary<Upheaval> any() {
        Arbitrary<Integer> number =
                Arbitraries.integers().between(0, ANY).withDistribution(RandomDistribution.uniform());
        Arbitrary<Job> job = Combinators.combine(number, number, number, number).as(Job::new);
        Arbitrary<Step> step = Combinators.combine(Arbitraries.of(Kind.class), number, number, number)
                .as(Step::new);
        return Combinators.combine(
                        number.list().ofMinSize(3).ofMaxSize(14),
                        job.list().ofMinSize(1).ofMaxSize(40),
                        step.list().ofMinSize(1).ofMaxSize(3))
                .as(Upheaval::new);
    }
}
