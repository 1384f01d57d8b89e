package vn.tiendo.reporting;

import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Properties of the running service. The engine of jqwik does not find tests that Quarkus starts; its values, and how
 * they are made smaller, are used all the same. {@code -Dtiendo.seed=…} tries the values of an earlier run again.
 */
public final class Trials {
    private static final String SEED = "tiendo.seed";
    private static final int SIZE = 1_000;
    private static final int MOST_ATTEMPTS = 150;

    private Trials() {}

    /** Fails with the smallest value that was found to refute the claim, and with the seed. */
    public static <T> void of(int tries, Arbitrary<T> any, Consumer<T> claim) {
        long seed = Long.getLong(SEED, System.nanoTime());
        JqwikSession.run(() -> {
            RandomGenerator<T> values = any.generator(SIZE);
            Random random = new Random(seed);
            for (int i = 1; i <= tries; i++) {
                Shrinkable<T> value = values.next(random);
                Optional<Throwable> refuted = refuted(claim, value.value());
                if (refuted.isPresent()) {
                    String when = "Try " + i + " of " + tries + " with -D" + SEED + "=" + seed;
                    throw smallest(claim, value, refuted.get(), when);
                }
            }
        });
    }

    private static <T> AssertionError smallest(Consumer<T> claim, Shrinkable<T> value, Throwable why, String when) {
        Shrinkable<T> smallest = value;
        Throwable reason = why;
        int steps = 0;
        Iterator<Shrinkable<T>> smaller = smallest.shrink().iterator();
        for (int attempt = 0; attempt < MOST_ATTEMPTS && smaller.hasNext(); attempt++) {
            Shrinkable<T> next = smaller.next();
            Optional<Throwable> refuted = refuted(claim, next.value());
            if (refuted.isPresent()) {
                smallest = next;
                reason = refuted.get();
                steps++;
                smaller = smallest.shrink().iterator();
            }
        }
        return new AssertionError(
                when + ", made smaller " + steps + " times: " + smallest.value() + "\n" + reason.getMessage(), reason);
    }

    private static <T> Optional<Throwable> refuted(Consumer<T> claim, T value) {
        try {
            claim.accept(value);
            return Optional.empty();
        } catch (RuntimeException | AssertionError refutation) {
            return Optional.of(refutation);
        }
    }
}
