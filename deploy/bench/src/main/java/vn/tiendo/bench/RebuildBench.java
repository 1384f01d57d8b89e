package vn.tiendo.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many task states a second the aggregates are rebuilt from, read from the topic: once while they know none of the
 * last tasks, and once when they are right already. reporting-service goes on taking the same states in meanwhile.
 * Bound: ≥ 20 000 task states/s. Leaves its tasks behind: for a stack of its own.
 */
public final class RebuildBench {
    private RebuildBench() {}

    public static void main(String[] arguments) throws Exception {
        ManyTasks tasks = new ManyTasks();
        Command tiendo = new Command(Path.of("").toAbsolutePath());
        List<Long> numbers = arguments.length == 0
                ? List.of(100_000L)
                : Stream.of(arguments).map(Long::valueOf).toList();
        for (long number : numbers) {
            tasks.exist(number);
            tasks.tellOnTheTopic();
            for (String from : List.of("after the load", "being right")) {
                long start = System.nanoTime();
                tiendo.run("rebuild", "aggregates");
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "rebuild %-16s %,10d task states %7.1f s %,9.0f/s   bound 20,000/s%n",
                        from, number, seconds, number / seconds);
            }
        }
    }
}
