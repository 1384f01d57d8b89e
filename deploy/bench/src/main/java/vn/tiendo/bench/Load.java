package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One GET over and over on several connections at once. */
record Load(String what, long[] nanos, double seconds) {

    static Load of(String what, URI address, String token, int connections, Duration time)
            throws InterruptedException, ExecutionException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        List<Future<long[]>> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            all.add(callers.submit(() -> call(request, start + time.toNanos())));
        }
        List<long[]> times = new ArrayList<>();
        for (Future<long[]> one : all) {
            times.add(one.get());
        }
        callers.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(what, sorted, seconds);
    }

    private static long[] call(HttpRequest request, long until) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long[] times = new long[1 << 10];
        int calls = 0;
        while (System.nanoTime() < until) {
            long start = System.nanoTime();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException(request.uri() + ": " + status);
            }
            if (calls == times.length) {
                times = Arrays.copyOf(times, calls * 2);
            }
            times[calls++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(times, calls);
    }

    void print() {
        System.out.printf(
                "%-44s n=%-7d %7.0f/s   p50 %6.1f ms   p99 %6.1f ms%n",
                what, nanos.length, nanos.length / seconds, at(0.5), at(0.99));
    }

    private double at(double share) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }
}
