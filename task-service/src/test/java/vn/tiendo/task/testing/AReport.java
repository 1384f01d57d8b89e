package vn.tiendo.task.testing;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.ReportEvent;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.testing.Broker;

/** A report of 2025 that one unit owes another, as reporting-service would tell of it; data from 1 January on. */
public record AReport(UUID obligation, UUID unit, UUID recipient, Instant sentAt) {

    /** @param line null for a report on all the work of the unit */
    public void due(UUID plan, String period, String dataTo, @Nullable OfLine line) {
        Instant told = Instant.parse("2025-01-06T02:00:00Z");
        LocalDate end = LocalDate.parse(dataTo);
        heard(
                new ReportDue(
                        obligation,
                        1,
                        plan,
                        2025,
                        period,
                        unit,
                        recipient,
                        null,
                        LocalDate.of(2025, 1, 1),
                        end,
                        Instant.parse("2025-07-04T17:00:00Z"),
                        told,
                        null,
                        line),
                0);
    }

    public void submitted() {
        heard(submitted(2, sentAt), 2);
    }

    /** What was told in the wrong order. */
    public ReportSubmitted submitted(long version, Instant at) {
        return new ReportSubmitted(obligation, version, UUID.randomUUID(), unit, recipient, false, at);
    }

    public void returned(long version) {
        heard(new ReportReturned(obligation, version, UUID.randomUUID(), unit, recipient, "Thiếu", sentAt), version);
    }

    public void accepted(long version) {
        heard(new ReportAccepted(obligation, version, UUID.randomUUID(), unit, recipient, 1, sentAt), version);
    }

    /** Sends the event and waits until the report is known with this version. */
    public void heard(ReportEvent event, long version) {
        Broker.send(event);
        Sql sql = Arc.container().instance(Sql.class).get();
        await("the report at version " + version)
                .atMost(Duration.ofSeconds(30))
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.one(
                                "SELECT version FROM report_cut_off WHERE obligation_id = ?",
                                row -> row.number("version"),
                                obligation)
                        .filter(known -> known == version)
                        .isPresent()));
    }
}
