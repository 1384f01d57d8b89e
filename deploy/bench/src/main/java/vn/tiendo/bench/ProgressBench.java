package vn.tiendo.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.stack.Part;

/**
 * How fast the province's figures are answered at 16 connections, at so many tasks as the arguments say, rising (10 000
 * and 100 000 by default). The peer, in the same run, is the health page of the same service, which asks no token and
 * no table. Bound: p99 ≤ 15 ms, the same at every number of tasks. Leaves its tasks behind: for a stack of its own.
 */
public final class ProgressBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);

    private ProgressBench() {}

    public static void main(String[] arguments) throws Exception {
        ManyTasks tasks = new ManyTasks();
        Command tiendo = new Command(Path.of("").toAbsolutePath());
        String service = tasks.origin(Part.REPORTING_SERVICE);
        String gateway = tasks.origin(Part.GATEWAY) + "/api/v1";
        List<Long> numbers = arguments.length == 0
                ? List.of(10_000L, 100_000L)
                : Stream.of(arguments).map(Long::valueOf).toList();
        for (long number : numbers) {
            tasks.exist(number);
            tiendo.run("rebuild", "aggregates");
            String token = tiendo.run("token", "sonoivu");
            System.out.printf("%,d tasks, %d connections%n", number, CONNECTIONS);
            for (String groupBy : List.of("UNIT", "DIMENSION", "MONTH")) {
                URI address = URI.create(service + "/progress?groupBy=" + groupBy);
                Load.run("warm", CONNECTIONS, WARM, token, n -> address);
                Load.run("  /progress by " + groupBy, CONNECTIONS, TIME, token, n -> address)
                        .print();
            }
            URI direct = URI.create(service + "/progress");
            Load.run("  /progress by UNIT, one connection", 1, TIME, token, n -> direct)
                    .print();
            URI entrance = URI.create(gateway + "/progress");
            Load.run("  /progress by UNIT, by the gateway", CONNECTIONS, TIME, token, n -> entrance)
                    .print();
            URI health = URI.create(service + "/q/health/live");
            Load.run("  peer: /q/health/live", CONNECTIONS, TIME, token, n -> health)
                    .print();
        }
    }
}
