package vn.tiendo.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import vn.tiendo.platform.calendar.Calendars;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.sql.Sql;

/**
 * Makes one mail of all that waits for a person's digest, once on each working day from the person's hour on; none when
 * nothing waits. Whoever writes the day down first has the turn, so several instances send one digest.
 */
@Singleton
class GatheringDigests {
    private final Sql sql;
    private final Calendars calendars;
    private final Clock clock;

    GatheringDigests(Sql sql, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tiendo.digest.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void now() {
        QuarkusTransaction.requiringNew().run(this::gather);
    }

    private void gather() {
        ZonedDateTime now = clock.instant().atZone(VietnamTime.ZONE);
        if (!calendars.current().isWorkingDay(now.toLocalDate())) {
            return;
        }
        sql.update(
                "WITH turn AS (UPDATE preference SET digested_on = ? WHERE digest_hour <= ?"
                        + " AND digested_on IS DISTINCT FROM ? RETURNING person),"
                        + " carrier AS (SELECT DISTINCT ON (d.person, d.unit_id) d.id, d.person, d.unit_id"
                        + " FROM delivery d JOIN turn ON turn.person = d.person"
                        + " WHERE d.state = 'DIGEST' AND d.digest_of IS NULL"
                        + " ORDER BY d.person, d.unit_id, d.id DESC)"
                        + " UPDATE delivery d SET digest_of = carrier.id, next_attempt_at = now(),"
                        + " state = CASE WHEN d.id = carrier.id THEN 'QUEUED' ELSE 'DIGEST' END FROM carrier"
                        + " WHERE d.person = carrier.person AND d.unit_id = carrier.unit_id"
                        + " AND d.state = 'DIGEST' AND d.digest_of IS NULL",
                now.toLocalDate(),
                now.getHour(),
                now.toLocalDate());
    }
}
