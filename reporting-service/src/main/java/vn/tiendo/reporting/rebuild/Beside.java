package vn.tiendo.reporting.rebuild;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.reporting.figure.Punctuality;
import vn.tiendo.reporting.progress.HistoryRow;

/** What the topic tells, in a table that this connection alone sees, until it takes the place of what is in use. */
final class Beside implements AutoCloseable {
    private static final String TOLD = HistoryRow.COLUMNS;
    private static final String TASK = "version, plan_id, unit_id, lead_unit_id, year, index_code, dimension,"
            + " dimension_number, state, closed_as, due_at, stale_at, occurred_at";
    private static final String BEGIN = "CREATE TEMP TABLE told AS SELECT task_history.*, task.year, task.closed_as"
            + " FROM task_history, task WITH NO DATA";
    private static final String TAKE = "COPY told (" + TOLD + ", year, closed_as) FROM STDIN (FORMAT csv)";
    private static final String NEWEST = "CREATE TEMP TABLE newest ON COMMIT DROP AS"
            + " SELECT DISTINCT ON (task_id) * FROM told ORDER BY task_id, version DESC";
    /** In the order in which a consumer writes them, which else would wait for us while we wait for it. */
    private static final String HOLD = "LOCK TABLE task_history, task IN SHARE ROW EXCLUSIVE MODE";

    private static final String DROP = "DELETE FROM task WHERE NOT EXISTS (SELECT FROM newest WHERE task_id = id)";
    private static final String REPLACE = "INSERT INTO task (id, " + TASK + ") SELECT task_id, " + TASK + " FROM newest"
            + " EXCEPT SELECT id, " + TASK + " FROM task"
            + " ON CONFLICT (id) DO UPDATE SET (" + TASK + ", taken_at) = ROW (" + excluded(TASK) + ", now())";
    private static final String ALL_IS_LOST =
            "SELECT NOT EXISTS (SELECT FROM task) AND NOT EXISTS (SELECT FROM task_history)";
    private static final String TASK_AGAIN =
            "INSERT INTO task (id, " + TASK + ") SELECT task_id, " + TASK + " FROM newest";
    private static final String HISTORY_AGAIN =
            "INSERT INTO task_history (" + TOLD + ") SELECT " + TOLD + " FROM newest";

    private static final String FORGET = "DELETE FROM task_history kept WHERE NOT EXISTS (SELECT FROM newest"
            + " WHERE newest.task_id = kept.task_id AND newest.version >= kept.version)";
    private static final String REMEMBER = "INSERT INTO task_history (" + TOLD + ") SELECT " + TOLD + " FROM newest"
            + " EXCEPT SELECT " + TOLD + " FROM task_history WHERE (task_id, version) IN"
            + " (SELECT task_id, version FROM newest)"
            + " ON CONFLICT (task_id, version) DO UPDATE SET (" + TOLD + ") = ROW (" + excluded(TOLD) + ")";

    private final Connection connection;
    private CompletableFuture<@Nullable Void> taking = CompletableFuture.completedFuture(null);

    Beside(Connection connection) throws SQLException {
        this.connection = connection;
        run(BEGIN);
    }

    private static String excluded(String columns) {
        return "excluded." + columns.replace(", ", ", excluded.");
    }

    /** Returns when the rows are ready; the database takes them in while the next are read. */
    void take(List<TaskStatus> statuses) {
        String rows = rows(statuses);
        taking.join();
        taking = CompletableFuture.runAsync(() -> copy(rows));
    }

    private static String rows(List<TaskStatus> statuses) {
        StringWriter rows = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(rows)) {
            // A share of a line that a group leads is rolled up in the line's own task.
            statuses.stream()
                    .filter(status -> status.parentTaskId() == null)
                    .forEach(status -> csv.writeRecord(cells(status)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows.toString();
    }

    private void copy(String rows) {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(TAKE, new StringReader(rows));
        } catch (SQLException | IOException refused) {
            throw new IllegalStateException("Statuses were not taken in", refused);
        }
    }

    private static @Nullable String[] cells(TaskStatus status) {
        return Stream.concat(
                        Arrays.stream(HistoryRow.of(status)),
                        Stream.of(
                                status.year(),
                                Punctuality.settled(status.state(), status.dueAt(), status.staleAt(), status.doneAt())))
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** Lets the newest status be found without sorting them all while others wait. */
    void sort() throws SQLException {
        run("CREATE INDEX told_newest ON told (task_id, version DESC)");
        run("ANALYZE told");
    }

    /** Nobody else writes what is in use until {@link #swap}; reading goes on. */
    void hold() throws SQLException {
        taking.join();
        connection.setAutoCommit(false);
        // All tasks are sorted and compared while consumers wait, which else goes to disk.
        run("SET LOCAL work_mem = '64MB'");
        run(HOLD);
    }

    /** Answers how many tasks of those in use were missing, different or too many. */
    long swap() throws SQLException {
        run(NEWEST);
        run("ANALYZE newest");
        long replaced = isAllLost() ? writeAgain() : compare();
        connection.commit();
        return replaced;
    }

    private boolean isAllLost() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(ALL_IS_LOST)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Comparing with nothing would take as long as writing. */
    private long writeAgain() throws SQLException {
        run(HISTORY_AGAIN);
        return run(TASK_AGAIN);
    }

    private long compare() throws SQLException {
        run(FORGET);
        run(REMEMBER);
        return run(DROP) + run(REPLACE);
    }

    private int run(String sql) throws SQLException {
        taking.join();
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        taking = taking.exceptionally(refused -> null);
        taking.join();
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            run("DROP TABLE told");
        }
    }
}
