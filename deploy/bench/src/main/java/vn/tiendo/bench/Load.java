package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Many requests over a fixed number of connections, each sending its next when it has its answer.
 *
 * @param micros how long each took, in order of size
 * @param took from the first to the last
 */
record Load(String what, long[] micros, Duration took) {
    static Load run(String what, int connections, int requests, String token, IntFunction<URI> address)
            throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Future<long[]>> parts = new ArrayList<>();
            for (int worker = 0; worker < connections; worker++) {
                int first = worker;
                parts.add(workers.submit(() -> one(first, connections, requests, token, address)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> part : parts) {
                all = LongStream.concat(all, Arrays.stream(part.get()));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Load(what, all.sorted().toArray(), took);
        } finally {
            workers.shutdown();
        }
    }

    private static long[] one(int first, int step, int requests, String token, IntFunction<URI> address)
            throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Long> micros = new ArrayList<>();
        for (int i = first; i < requests; i += step) {
            HttpRequest request = HttpRequest.newBuilder(address.apply(i))
                    .header("Authorization", "Bearer " + token)
                    .build();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            micros.add((System.nanoTime() - start) / 1000);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
            }
        }
        return micros.stream().mapToLong(Long::longValue).toArray();
    }

    double percentile(double share) {
        return micros[(int) Math.min(micros.length - 1, Math.ceil(micros.length * share) - 1)] / 1000.0;
    }

    double perSecond() {
        return micros.length * 1e9 / took.toNanos();
    }

    void print() {
        System.out.printf(
                "%-44s n=%-6d p50 %6.1f ms   p99 %6.1f ms   %7.0f requests/s%n",
                what, micros.length, percentile(0.5), percentile(0.99), perSecond());
    }
}
