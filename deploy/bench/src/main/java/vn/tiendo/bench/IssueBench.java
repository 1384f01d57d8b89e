package vn.tiendo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until plans of 60 lines are tasks: one alone, and as many at once as a province has communes. All
 * are plans of one commune, because issuing wants its offices; the work is the same. Beside it the bare inserts of the
 * rows that task-service wrote. Leaves its plans behind: for a stack of its own.
 */
public final class IssueBench {
    private static final int LINES = 60;
    private static final int PLANS = 160;
    private static final int CONNECTIONS = 16;
    private static final Duration ONE_BOUND = Duration.ofSeconds(1);
    private static final Duration ALL_BOUND = Duration.ofSeconds(60);
    private static final String OF_PLANS = " WHERE plan_id = ANY (?)";
    private static final String OF_TASKS = " WHERE task_id IN (SELECT id FROM task" + OF_PLANS + ")";

    private final DaLoc commune;
    private final byte[] sheet;

    private IssueBench(DaLoc commune) throws Exception {
        this.commune = commune;
        this.sheet = Sheet.of(LINES);
    }

    public static void main(String[] arguments) throws Exception {
        IssueBench bench = new IssueBench(DaLoc.in(Running.stack()));
        Figures.measure("issue to " + LINES + " tasks visible", 9, ONE_BOUND, bench::one)
                .print();
        bench.all();
    }

    private long one() throws Exception {
        String plan = commune.draft(sheet);
        int number = commune.lastNumber() + 1;
        long start = System.nanoTime();
        commune.issue(plan, number);
        while (!commune.hasTasks(plan, LINES)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void all() throws Exception {
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            plans.add(commune.draft(sheet));
        }
        int last = commune.lastNumber();
        try (Connection connection = commune.stack().connect("task");
                Statement statement = connection.createStatement()) {
            Object[] ids = plans.stream().map(UUID::fromString).toArray();
            long start = System.nanoTime();
            issue(plans, last);
            long issued = System.nanoTime() - start;
            while (count(connection, ids) < PLANS * LINES) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            long there = System.nanoTime() - start;
            long bare = bareInserts(connection, statement, ids);
            System.out.printf(
                    "%d plans of %d lines: issued after %.1f s, all tasks there after %.1f s   bound %d s   %s%n",
                    PLANS,
                    LINES,
                    issued / 1e9,
                    there / 1e9,
                    ALL_BOUND.toSeconds(),
                    there <= ALL_BOUND.toNanos() ? "within" : "OVER");
            System.out.printf(
                    "  peer: bare inserts of the same rows %.1f s; ratio %.1f%n", bare / 1e9, (double) there / bare);
        }
    }

    private void issue(List<String> plans, int last) throws Exception {
        ExecutorService chairs = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> issuing = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                String plan = plans.get(i);
                int number = last + 1 + i;
                issuing.add(chairs.submit(() -> commune.issue(plan, number)));
            }
            for (Future<?> one : issuing) {
                one.get();
            }
        } finally {
            chairs.shutdown();
        }
    }

    private static long count(Connection connection, Object[] plans) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM task" + OF_PLANS)) {
            count.setArray(1, connection.createArrayOf("uuid", plans));
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Plan by plan, as they came, into tables with the same indexes and without the triggers. */
    private static long bareInserts(Connection connection, Statement statement, Object[] plans) throws SQLException {
        long took = 0;
        for (String table : List.of("task", "occurrence", "timeline_entry")) {
            String copy = "bench_" + table;
            statement.execute("CREATE TABLE " + copy + " (LIKE " + table + " INCLUDING ALL)");
            String sql = "INSERT INTO " + copy + " OVERRIDING SYSTEM VALUE SELECT * FROM " + table
                    + (table.equals("task") ? OF_PLANS : OF_TASKS);
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                long start = System.nanoTime();
                for (Object plan : plans) {
                    insert.setArray(1, connection.createArrayOf("uuid", new Object[] {plan}));
                    insert.executeUpdate();
                }
                took += System.nanoTime() - start;
            } finally {
                statement.execute("DROP TABLE " + copy);
            }
        }
        return took;
    }
}
