package vn.tiendo.reporting.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Answers that are still young enough to give again; of those who ask the same at once, one finds out for all. */
final class RecentAnswers<Q, A> {
    private static final int MOST = 2_000;

    private final Map<Q, Held<A>> held = new ConcurrentHashMap<>();
    private final Duration maxAge;
    private final LongSupplier nanos;

    /** @param nanos elapsed time, which a moved clock does not change */
    RecentAnswers(Duration maxAge, LongSupplier nanos) {
        this.maxAge = maxAge;
        this.nanos = nanos;
    }

    private record Held<A>(A answer, Instant at, long since) {}

    /** @param now by the clock the answer is true for: when that was moved, nothing held is young */
    A answer(Q question, Instant now, Supplier<A> find) {
        if (held.size() > MOST) {
            held.clear();
        }
        return held.compute(
                        question,
                        (any, known) -> known != null && young(known, now)
                                ? known
                                : new Held<>(find.get(), now, nanos.getAsLong()))
                .answer();
    }

    private boolean young(Held<A> known, Instant now) {
        return nanos.getAsLong() - known.since() < maxAge.toNanos()
                && Duration.between(known.at(), now).abs().compareTo(maxAge) < 0;
    }
}
