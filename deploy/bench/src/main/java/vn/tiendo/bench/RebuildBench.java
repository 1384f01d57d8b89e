package vn.tiendo.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many task states a second the aggregates are rebuilt from, read from the topic: once when reporting-service has
 * lost all it knows of tasks, and once when it is right already. Bound: ≥ 20 000 task states/s. Leaves its tasks behind:
 * for a stack of its own.
 */
public final class RebuildBench {
    private RebuildBench() {}

    public static void main(String[] arguments) throws Exception {
        Running stack = Running.stack();
        ManyTasks tasks = new ManyTasks(stack);
        List<Long> numbers = arguments.length == 0
                ? List.of(100_000L)
                : Stream.of(arguments).map(Long::valueOf).toList();
        for (long number : numbers) {
            tasks.exist(number);
            tasks.tellOnTheTopic();
            rebuild(stack, "warm", number);
            tasks.forget();
            rebuild(stack, "all is lost", number);
            rebuild(stack, "all is right", number);
            stack.printDifference();
        }
    }

    private static void rebuild(Running stack, String when, long number) throws Exception {
        long start = System.nanoTime();
        String said = stack.ask("POST", "/progress/rebuild");
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "rebuild, %-12s %,10d task states %7.1f s %,9.0f/s   bound 20,000/s   %s%n",
                when, number, seconds, number / seconds, said);
    }
}
