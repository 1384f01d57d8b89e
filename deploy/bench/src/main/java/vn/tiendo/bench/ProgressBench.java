package vn.tiendo.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.stack.Part;

/**
 * How fast the province's figures and its page for people are answered at 16 connections, at so many tasks as the
 * arguments say, rising (10 000 and 100 000 by default). The peer, in the same run, is the health page of the same
 * service, which asks no token and no table. Bound: p99 ≤ 15 ms, the same at every number of tasks. Leaves its tasks
 * behind: for a stack of its own.
 */
public final class ProgressBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final String PERSON = "sonoivu";

    private ProgressBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        ManyTasks tasks = new ManyTasks(stack);
        List<Long> numbers = arguments.length == 0
                ? List.of(10_000L, 100_000L)
                : Stream.of(arguments).map(Long::valueOf).toList();
        for (long number : numbers) {
            tasks.exist(number);
            System.out.printf("%,d tasks, %d connections%n", number, CONNECTIONS);
            measure(stack);
            stack.printDifference();
        }
    }

    private record Asked(String what, int connections, String credentials, String address) {
        Load send(String label, Duration time) throws Exception {
            URI target = URI.create(address);
            return Load.as(credentials, label, connections, time, n -> target);
        }
    }

    /** What is measured first must not pay for what the machine has yet to compile: all is asked once before. */
    private static void measure(Running stack) throws Exception {
        List<Asked> all = all(stack);
        for (Asked asked : all) {
            asked.send("warm", WARM);
        }
        for (Asked asked : all) {
            asked.send("  " + asked.what(), TIME).print();
        }
    }

    private static List<Asked> all(Running stack) throws Exception {
        String service = stack.ports().origin(Part.REPORTING_SERVICE);
        String gateway = stack.ports().origin(Part.GATEWAY);
        String bearer = "Authorization: Bearer " + Running.token(PERSON);
        String session = Session.of(PERSON, stack);
        return List.of(
                new Asked("/progress by UNIT", CONNECTIONS, bearer, service + "/progress?groupBy=UNIT"),
                new Asked("/progress by DIMENSION", CONNECTIONS, bearer, service + "/progress?groupBy=DIMENSION"),
                new Asked("/progress by MONTH", CONNECTIONS, bearer, service + "/progress?groupBy=MONTH"),
                new Asked("/progress by UNIT, one connection", 1, bearer, service + "/progress"),
                new Asked("/progress by UNIT, by the gateway", CONNECTIONS, bearer, gateway + "/api/v1/progress"),
                new Asked("/dashboard", CONNECTIONS, session, service + "/dashboard"),
                new Asked("/dashboard, one connection", 1, session, service + "/dashboard"),
                new Asked("/dashboard, by the gateway", CONNECTIONS, session, gateway + "/dashboard"),
                new Asked("peer: /q/health/live", CONNECTIONS, bearer, service + "/q/health/live"));
    }
}
