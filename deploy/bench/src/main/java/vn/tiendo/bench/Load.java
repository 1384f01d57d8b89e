package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * GETs over a number of connections for a time, each sending its next when it has its answer.
 *
 * @param micros how long each took, in order of size
 * @param took from the first to the last
 */
record Load(String what, long[] micros, Duration took) {
    /** @param address of the n-th request, counted over all connections */
    static Load run(String what, int connections, Duration time, String token, IntFunction<URI> address)
            throws InterruptedException, ExecutionException {
        return as("Authorization: Bearer " + token, what, connections, time, address);
    }

    /** @param credentials the header by which the caller is known */
    static Load as(String credentials, String what, int connections, Duration time, IntFunction<URI> address)
            throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        try {
            AtomicInteger next = new AtomicInteger();
            long start = System.nanoTime();
            List<Future<long[]>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(callers.submit(
                        () -> call(start + time.toNanos(), credentials, () -> address.apply(next.getAndIncrement()))));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> part : parts) {
                all = LongStream.concat(all, Arrays.stream(part.get()));
            }
            return new Load(what, all.sorted().toArray(), Duration.ofNanos(System.nanoTime() - start));
        } finally {
            callers.shutdown();
        }
    }

    private static long[] call(long until, String credentials, Supplier<URI> address) throws IOException {
        long[] micros = new long[1 << 10];
        int calls = 0;
        try (Connection connection = new Connection(address.get(), credentials)) {
            while (System.nanoTime() < until) {
                URI target = address.get();
                long start = System.nanoTime();
                int status = connection.get(target);
                if (status != 200) {
                    throw new IllegalStateException(target + " answers " + status);
                }
                if (calls == micros.length) {
                    micros = Arrays.copyOf(micros, calls * 2);
                }
                micros[calls++] = (System.nanoTime() - start) / 1000;
            }
        }
        return Arrays.copyOf(micros, calls);
    }

    /** In milliseconds. */
    double percentile(double share) {
        return micros[(int) Math.min(micros.length - 1, Math.ceil(micros.length * share) - 1)] / 1000.0;
    }

    double perSecond() {
        return micros.length * 1e9 / took.toNanos();
    }

    void print() {
        System.out.printf(
                "%-44s n=%-7d %7.0f/s   p50 %6.1f ms   p99 %6.1f ms%n",
                what, micros.length, perSecond(), percentile(0.5), percentile(0.99));
    }
}
