package vn.tiendo.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** The times of one thing done several times. */
record Figures(String what, long[] millis, long boundMillis) {

    static Figures measure(String what, int times, Duration bound, Callable<Long> once) throws Exception {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            millis[i] = once.call();
        }
        Arrays.sort(millis);
        return new Figures(what, millis, bound.toMillis());
    }

    void print() {
        long median = millis[millis.length / 2];
        long worst = millis[millis.length - 1];
        System.out.printf(
                "%-52s n=%-3d median %5d ms   max %5d ms   bound %6d ms   %s%n",
                what, millis.length, median, worst, boundMillis, median <= boundMillis ? "within" : "OVER");
    }
}
