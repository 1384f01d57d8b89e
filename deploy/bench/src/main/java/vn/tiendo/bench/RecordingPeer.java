package vn.tiendo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.local.stack.Part;

/**
 * What task-service does to its database when it records progress, statement by statement in one transaction and with
 * the same triggers, without the service: by plain JDBC, and by {@code pgbench} where this machine has one. Events go
 * to a table like the outbox, where no relay finds them.
 */
record RecordingPeer(Running stack, ManyLines.Share share, int connections) {
    private static final String PGBENCH =
            "pgbench -n -M prepared -h 127.0.0.1 -p %d -U task -j 2 -c %d -T %d -f - task";
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+) ");
    private static final String TASK = "md5('bench task ' || :i)::uuid";
    private static final String DETAILS =
            "{\"note\": \"đo\", \"state\": \"IN_PROGRESS\", \"percent\": 50, \"activity\": null, \"progressId\": null,"
                    + " \"evidenceIds\": [], \"measurements\": [], \"occurrenceId\": null}";

    /** As task-service's own log of statements has them. */
    private static final List<String> STATEMENTS = List.of(
            "SELECT id, owner, lead, coordinator, CASE WHEN owner OR lead OR coordinator THEN false"
                    + " ELSE plan_id = ANY (CAST((SELECT plans_followed('{:unit}')) AS uuid[]))"
                    + " OR coalesce(issuer_path && '{:unit}', false) END AS monitor FROM (SELECT t.id, t.plan_id,"
                    + " issuer.path AS issuer_path, coalesce(owner.path && '{:unit}', false) AS owner,"
                    + " coalesce(lead.path && '{:unit}', false) AS lead,"
                    + " EXISTS (SELECT FROM unit c WHERE c.id = ANY (t.coordinator_unit_ids)"
                    + " AND c.path && '{:unit}') AS coordinator"
                    + " FROM task t LEFT JOIN unit issuer ON issuer.id = t.unit_id"
                    + " LEFT JOIN unit owner ON owner.id = coalesce(t.responsible_unit_id, t.unit_id)"
                    + " LEFT JOIN unit lead ON lead.id = t.lead_unit_id) AS standing WHERE id = " + TASK,
            "SELECT * FROM task WHERE id = " + TASK + " FOR NO KEY UPDATE",
            "UPDATE task SET percent = 50, worked_at = now(), progress_count = progress_count + 1,"
                    + " evidence_count = 0, updated_at = now(), version = version + 1 WHERE id = " + TASK,
            "INSERT INTO progress (id, task_id, task_version, note, percent, state, not_arisen, measurements,"
                    + " evidence_ids, happened_at, recorded_at, subject, unit_id, asked)"
                    + " VALUES (uuidv7(), " + TASK + ", 2, 'đo', 50, 'IN_PROGRESS', false, '[]', '{}', now(), now(),"
                    + " 'bench', ':unit', '" + DETAILS + "') ON CONFLICT (id) DO NOTHING",
            "INSERT INTO timeline_entry (task_id, kind, details, happened_at, recorded_at, subject, post, unit_id,"
                    + " unit_name) VALUES (" + TASK + ", 'PROGRESS', '" + DETAILS + "', now(), now(), 'bench', 'bench',"
                    + " ':unit', (SELECT name FROM unit WHERE id = ':unit'))",
            "INSERT INTO bench_outbox (event_id, topic, key, type, payload) VALUES (uuidv7(), 'TASK_STATUS'," + " ("
                    + TASK + ")::text, 'vn.tiendo.task.status.v1', convert_to(repeat('x', 900), 'UTF8'))");

    void prepare() throws SQLException {
        execute("DROP TABLE IF EXISTS bench_outbox", "CREATE TABLE bench_outbox (LIKE outbox INCLUDING ALL)");
    }

    void clear() throws SQLException {
        execute("DROP TABLE bench_outbox");
    }

    Load byJdbc(Duration time) throws Exception {
        List<String> statements = statements("?").toList();
        return Load.run("peer: the same statements by JDBC", connections, time, this::connect, (connection, n) -> {
            String task = Long.toString(share.number(ThreadLocalRandom.current().nextInt(share.size())));
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, task);
                    statement.execute();
                }
            }
            connection.commit();
        });
    }

    /** Transactions a second; empty without {@code pgbench}. */
    OptionalDouble byPgbench(Duration time) throws InterruptedException {
        ProcessBuilder pgbench =
                new ProcessBuilder(PGBENCH.formatted(stack.ports().of(Part.POSTGRES), connections, time.toSeconds())
                        .split(" "));
        pgbench.environment().put("PGPASSWORD", stack.place().secrets().get("postgres.task"));
        Process process;
        try {
            process = pgbench.redirectErrorStream(true).start();
        } catch (IOException none) {
            return OptionalDouble.empty();
        }
        try (Writer script = process.outputWriter();
                BufferedReader printed = process.inputReader()) {
            script.write(
                    "\\set i " + share.first() + " + " + share.step() + " * random(0, " + (share.size() - 1) + ")\n");
            script.write("BEGIN;\n" + String.join(";\n", statements(":i").toList()) + ";\nCOMMIT;\n");
            script.close();
            String all = String.join("\n", printed.lines().toList());
            Matcher figure = PER_SECOND.matcher(all);
            if (process.waitFor() != 0 || !figure.find()) {
                throw new IllegalStateException(all);
            }
            return OptionalDouble.of(Double.parseDouble(figure.group(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<String> statements(String number) {
        return STATEMENTS.stream()
                .map(sql -> sql.replace(":unit", share.unit().toString()).replace(":i", number));
    }

    private Connection connect() throws SQLException {
        Connection connection = stack.connect("task");
        connection.setAutoCommit(false);
        return connection;
    }

    private void execute(String... all) throws SQLException {
        try (Connection connection = stack.connect("task");
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
