package vn.tiendo.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.exception.LockAcquisitionException;
import vn.tiendo.platform.event.TaskEvent.TaskStatus;
import vn.tiendo.platform.id.Ids;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;
import vn.tiendo.platform.testing.Territory;
import vn.tiendo.servers.testing.TestServers;

/** Puts the running service into the state a test starts from. */
@Singleton
public class World {
    private final Sql sql;
    private final StandingClock clock;

    World(Sql sql, StandingClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** No plans, no work, no reports; the units are known; it is the morning of 2 July 2025. */
    public void begin() {
        // SQL needs the request context of the thread that tests.
        Awaitility.pollInSameThread();
        at("2025-07-02T09:00:00+07:00");
        change("UPDATE tally_state SET applied_through = NULL");
        empty("obligation, obligation_decision, plan_version, task, task_history, report, report_history,"
                + " report_attachment, report_snapshot, finding, difficulty, daily_file, tally, tally_change,"
                + " dimension_wording");
        Territory.isKnown();
    }

    /** What the test before set off may still be at work on these tables; whoever loses that deadlock begins anew. */
    public void empty(String tables) {
        await("empty " + tables)
                .ignoreExceptionsInstanceOf(LockAcquisitionException.class)
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.update("TRUNCATE " + tables) == 0));
    }

    public void at(String moment) {
        clock.put(OffsetDateTime.parse(moment).toInstant());
    }

    public RequestSpecification as(String user) {
        return with(TestServers.token(user));
    }

    public RequestSpecification asService(String client) {
        return with(TestServers.serviceToken(client));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** Tells the status and waits until it has been taken in and counted. */
    public void hears(TaskStatus status) {
        Broker.send(status);
        heardOf(status.taskId(), status.version());
    }

    /** Waits until the status has been taken in and counted. */
    public void heardOf(UUID taskId, long version) {
        await("task " + taskId + " at version " + version)
                .until(() -> count(
                                "SELECT count(*) AS n FROM task_history WHERE task_id = ? AND version = ?",
                                taskId,
                                version)
                        == 1);
        counted();
    }

    /** Waits until all that was taken in is counted. */
    public void counted() {
        await("all changes counted")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        count("SELECT (SELECT count(*) FROM tally_change) + (SELECT count(*) FROM tally_move) AS n")
                                == 0);
    }

    /** Once all is counted, the tallies are what counting every task gives. */
    public void isCountedLikeARecount() {
        counted();
        as("sonoivu").get("/progress/check").then().statusCode(200).body("difference", equalTo(0));
    }

    /** The unit's half-year report of 2025 to the recipient, "trước ngày 05/7/2025", known as an obligation. */
    public UUID halfYearOwed(UUID unit, UUID recipient) {
        APlan plan = APlan.aPlan().of(unit);
        UUID duty = plan.owing(Ids.next(), "H1", "2025-06-30", "2025-07-05", unit, recipient, null);
        Broker.send(plan.issued());
        owes(duty);
        return duty;
    }

    /** A plan of the year that cannot close before the unit has scored itself; answers by which set of criteria. */
    public UUID owesAScore(UUID unit, int year) {
        UUID framework = Ids.next();
        change(
                "INSERT INTO framework (id, version, index_code, province_unit_id, year, name, content)"
                        + " VALUES (?, 1, 'DTI', ?, ?, 'Bộ tiêu chí chuyển đổi số cấp xã', '{\"selfScoreRequired\": true}')",
                framework,
                Territory.PROVINCE,
                year);
        change(
                "INSERT INTO plan_version (plan_id, version, unit_id, year, title, document_code, issued_on, indices)"
                        + " VALUES (?, 1, ?, ?, 'Kế hoạch', '01/KH-UBND', make_date(?, 1, 2), '{DTI}')",
                Ids.next(),
                unit,
                year,
                year);
        return framework;
    }

    public void scoredItself(UUID unit, UUID framework) {
        change(
                "WITH given AS (INSERT INTO score (id, version, unit_id, unit_kind, framework_id, framework_version,"
                        + " index_code, year, stage, self_lines, points, applicable, weak, self_by, self_at)"
                        + " VALUES (?, 1, ?, 'COMMUNE', ?, 1, 'DTI', 2025, 'SELF', '[]', 1, 1, '{}', '-', now())"
                        + " RETURNING id, unit_id)"
                        + " INSERT INTO score_history (id, score_id, version, action, subject, unit_id, happened_at)"
                        + " SELECT ?, id, 1, 'SELF_SCORED', '-', unit_id, now() FROM given",
                Ids.next(),
                unit,
                framework,
                Ids.next());
    }

    public void owes(UUID obligationId) {
        await("obligation " + obligationId)
                .until(() -> count("SELECT count(*) AS n FROM obligation WHERE id = ?", obligationId) == 1);
    }

    /** Waits until the version of the plan has been taken in. */
    public void settled(UUID planId, int version) {
        await("plan " + planId + " at version " + version)
                .until(() -> count(
                                "SELECT count(*) AS n FROM plan_version WHERE plan_id = ? AND version = ?",
                                planId,
                                version)
                        == 1);
    }

    /** Behind the service's back; answers how many rows that changed. */
    public int change(String change, Object... arguments) {
        return QuarkusTransaction.requiringNew().call(() -> sql.update(change, arguments));
    }

    /**
     * Whoever is at such a statement, or has begun a transaction with it, has to start that again; answers how many
     * connections that broke.
     */
    public int breakOff(String statement) {
        try {
            return (int) count(
                    "SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
                            + " AND query LIKE ?",
                    statement);
        } catch (RuntimeException brokenItself) {
            return 0;
        }
    }

    public long count(String query, Object... arguments) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(query, row -> row.number("n"), arguments).orElseThrow());
    }
}
