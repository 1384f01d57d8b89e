package vn.tiendo.reporting.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are still young enough to give again. When one grows old, whoever asks next finds out anew, and all
 * others are given the old one meanwhile, up to three times its age; so nobody queues behind a question.
 */
public final class RecentAnswers<Q, A> {
    private static final int PATIENCE = 3;

    private final Map<Q, Held<A>> held = new ConcurrentHashMap<>();
    private final Duration maxAge;
    private final int most;
    private final LongSupplier nanos;

    /**
     * @param most how many answers are held at the same time
     * @param nanos elapsed time, which a moved clock does not change
     */
    public RecentAnswers(Duration maxAge, int most, LongSupplier nanos) {
        this.maxAge = maxAge;
        this.most = most;
        this.nanos = nanos;
    }

    private record Held<A>(A answer, Instant at, long since, AtomicBoolean renewing) {}

    /** @param now by the clock the answer is true for: when that was moved, nothing held is of use */
    public A answer(Q question, Instant now, Supplier<A> find) {
        @Nullable Held<A> known = held.get(question);
        if (known != null
                && (young(known, now, 1)
                        || young(known, now, PATIENCE) && !known.renewing().compareAndSet(false, true))) {
            return known.answer();
        }
        if (held.size() > most) {
            held.clear();
        }
        return held.compute(
                        question,
                        (any, current) -> current != null && current != known && young(current, now, 1)
                                ? current
                                : new Held<>(find.get(), now, nanos.getAsLong(), new AtomicBoolean()))
                .answer();
    }

    private boolean young(Held<A> known, Instant now, int times) {
        Duration age = maxAge.multipliedBy(times);
        return nanos.getAsLong() - known.since() < age.toNanos()
                && Duration.between(known.at(), now).abs().compareTo(age) < 0;
    }
}
