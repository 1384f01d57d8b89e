package vn.tiendo.task.cutoff;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.event.ReportEvent;
import vn.tiendo.platform.event.ReportEvent.ReportAccepted;
import vn.tiendo.platform.event.ReportEvent.ReportDue;
import vn.tiendo.platform.event.ReportEvent.ReportReturned;
import vn.tiendo.platform.event.ReportEvent.ReportSubmitted;
import vn.tiendo.platform.event.ReportEvent.ReportWaived;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.platform.inbox.Inbox;
import vn.tiendo.platform.sql.Sql;

/** Keeps the windows of reports, and since when each is handed in. */
@Singleton
class FollowingReports {
    private final Inbox inbox;
    private final Sql sql;
    private final Event<ReportOfLine> ofLine;

    FollowingReports(Inbox inbox, Sql sql, Event<ReportOfLine> ofLine) {
        this.inbox = inbox;
        this.sql = sql;
        this.ofLine = ofLine;
    }

    @Incoming("report")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(Topic.REPORT, ReportEvent.class, record, event -> {
            if (event instanceof ReportDue due) {
                remember(due);
            } else if (event instanceof ReportSubmitted submitted) {
                stands(submitted, submitted.version(), submitted.occurredAt());
            } else if (event instanceof ReportAccepted accepted) {
                accept(accepted);
            } else if (event instanceof ReportReturned returned) {
                stands(returned, returned.version(), null);
            } else if (event instanceof ReportWaived waived) {
                stands(waived, waived.version(), null);
            } else {
                throw new IllegalArgumentException("A report event nobody taught us: " + event);
            }
        });
    }

    /** A report that was handed over is written by another unit and still tells of the work of the first. */
    private void remember(ReportDue due) {
        sql.update(
                "INSERT INTO report_cut_off AS known"
                        + " (obligation_id, due_version, plan_id, year, period, unit_ids, begins, ends, line_code)"
                        + " VALUES (?, ?, ?, ?, ?, ARRAY[?::uuid], ?, ?, ?) ON CONFLICT (obligation_id) DO UPDATE SET"
                        + " due_version = excluded.due_version, plan_id = excluded.plan_id, year = excluded.year,"
                        + " period = excluded.period, begins = excluded.begins, ends = excluded.ends,"
                        + " line_code = excluded.line_code,"
                        + " unit_ids = CASE WHEN known.unit_ids @> excluded.unit_ids THEN known.unit_ids"
                        + " ELSE known.unit_ids || excluded.unit_ids END"
                        + " WHERE known.due_version < excluded.due_version",
                due.obligationId(),
                due.version(),
                due.planId(),
                due.year(),
                due.period(),
                due.unitId(),
                VietnamTime.startOf(due.dataFrom()),
                VietnamTime.endOf(due.dataTo()),
                due.line() == null ? null : due.line().code());
    }

    private void stands(ReportEvent event, long version, @Nullable Instant submittedAt) {
        int news = sql.update(
                "INSERT INTO report_cut_off AS known (obligation_id, version, submitted_at)"
                        + " VALUES (?, ?, ?::timestamptz) ON CONFLICT (obligation_id) DO UPDATE SET"
                        + " version = excluded.version, submitted_at = excluded.submitted_at"
                        + " WHERE known.version < excluded.version",
                event.obligationId(),
                version,
                submittedAt);
        tellWork(event, news);
    }

    /** Accepting says nothing about when it was handed in, unless that was never heard of. */
    private void accept(ReportAccepted accepted) {
        int news = sql.update(
                "INSERT INTO report_cut_off AS known (obligation_id, version, submitted_at)"
                        + " VALUES (?, ?, ?) ON CONFLICT (obligation_id) DO UPDATE SET version = excluded.version,"
                        + " submitted_at = coalesce(known.submitted_at, excluded.submitted_at)"
                        + " WHERE known.version < excluded.version",
                accepted.obligationId(),
                accepted.version(),
                accepted.occurredAt());
        tellWork(accepted, news);
    }

    private void tellWork(ReportEvent event, int news) {
        if (news == 0) {
            return;
        }
        sql.one(
                        "SELECT plan_id, line_code, period, submitted_at FROM report_cut_off"
                                + " WHERE obligation_id = ? AND line_code IS NOT NULL",
                        row -> new ReportOfLine(
                                event.obligationId(),
                                row.uuid("plan_id"),
                                row.text("line_code"),
                                row.text("period"),
                                row.instantOrNull("submitted_at")),
                        event.obligationId())
                .ifPresent(ofLine::fire);
    }
}
