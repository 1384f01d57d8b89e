package vn.tiendo.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.stack.Part;
import vn.tiendo.local.stack.Ports;

/**
 * How fast the province's figures and its page for people are answered at 16 connections, at so many tasks as the
 * arguments say, rising (10 000 and 100 000 by default). The peer, in the same run, is the health page of the same
 * service, which asks no token and no table. Bound: p99 ≤ 15 ms, the same at every number of tasks. Leaves its tasks
 * behind: for a stack of its own.
 */
public final class ProgressBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);
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
            measure(stack.ports());
            stack.printDifference();
        }
    }

    private static void measure(Ports ports) throws Exception {
        String service = ports.origin(Part.REPORTING_SERVICE);
        String gateway = ports.origin(Part.GATEWAY);
        String bearer = "Authorization: Bearer " + Running.token(PERSON);
        for (String groupBy : List.of("UNIT", "DIMENSION", "MONTH")) {
            print("/progress by " + groupBy, CONNECTIONS, bearer, service + "/progress?groupBy=" + groupBy);
        }
        print("/progress by UNIT, one connection", 1, bearer, service + "/progress");
        print("/progress by UNIT, by the gateway", CONNECTIONS, bearer, gateway + "/api/v1/progress");
        String session = Session.of(PERSON, ports);
        print("/dashboard", CONNECTIONS, session, service + "/dashboard");
        print("/dashboard, one connection", 1, session, service + "/dashboard");
        print("/dashboard, by the gateway", CONNECTIONS, session, gateway + "/dashboard");
        print("peer: /q/health/live", CONNECTIONS, bearer, service + "/q/health/live");
    }

    private static void print(String what, int connections, String credentials, String address) throws Exception {
        URI target = URI.create(address);
        Load.as(credentials, "warm", connections, WARM, n -> target);
        Load.as(credentials, "  " + what, connections, TIME, n -> target).print();
    }
}
