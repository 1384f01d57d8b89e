package vn.tiendo.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.tiendo.local.stack.Part;

/**
 * How fast a task and a list of 25 are answered through the gateway at 16 connections, among 100 000 tasks with a
 * million progress entries or as many tasks as the argument says. The peer, in the same run, is the gateway's own health
 * page. Leaves its tasks behind: for a stack of its own.
 */
public final class TaskBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double BOUND_PER_SECOND = 1500;
    private static final double BOUND_MILLIS = 40;
    private static final List<String> FILTERS = List.of(
            "",
            "&sort=code",
            "&timeliness=OVERDUE",
            "&state=IN_PROGRESS&index=DTI",
            "&q=lan%2099",
            "&dueBefore=2025-03-01");

    private TaskBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        long number = arguments.length == 0 ? 100_000 : Long.parseLong(arguments[0]);
        List<UUID> ids = new ManyLines(stack).exist(number);
        String token = Running.token("sonoivu");
        String gateway = stack.ports().origin(Part.GATEWAY);
        String tasks = gateway + "/api/v1/tasks";
        System.out.printf("%,d tasks, %d connections%n", number, CONNECTIONS);
        for (int warm = 0; warm < 8; warm++) {
            Load.run("warm", CONNECTIONS, WARM, token, n -> URI.create(tasks + "/" + ids.get(n % ids.size())));
            Load.run("warm", CONNECTIONS, WARM, token, n -> URI.create(tasks + "?limit=25"));
        }
        judged("GET /tasks/{id}", token, n -> URI.create(tasks + "/" + ids.get(n % ids.size())));
        for (String filter : FILTERS) {
            URI address = URI.create(tasks + "?limit=25" + filter);
            judged("GET /tasks?limit=25" + filter, token, n -> address);
        }
        String office = Running.token("daloc.vp");
        for (String filter : List.of("", "&mine=true", "&timeliness=OVERDUE", "&state=RETURNED")) {
            URI address = URI.create(tasks + "?limit=25" + filter);
            judged("a commune's GET /tasks?limit=25" + filter, office, n -> address);
        }
        URI health = URI.create(gateway + "/health");
        measured("peer: /health of the gateway", token, n -> health).print();
    }

    private static void judged(String what, String token, IntFunction<URI> address) throws Exception {
        Load load = measured(what, token, address);
        load.print();
        boolean within = load.perSecond() >= BOUND_PER_SECOND && load.percentile(0.99) <= BOUND_MILLIS;
        System.out.printf(
                "  bound %.0f/s and p99 %.0f ms   %s%n", BOUND_PER_SECOND, BOUND_MILLIS, within ? "within" : "OVER");
    }

    private static Load measured(String what, String token, IntFunction<URI> address) throws Exception {
        Load.run("warm", CONNECTIONS, WARM, token, address);
        return Load.run(what, CONNECTIONS, TIME, token, address);
    }
}
