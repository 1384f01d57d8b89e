package vn.tiendo.task.coordination;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import vn.tiendo.platform.event.RequestEvent;
import vn.tiendo.platform.event.RequestEvent.RequestState;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** Tells other services how requests stand, in the transaction that changed them. */
@Singleton
class TellingRequests {
    private final Sql sql;
    private final Outbox outbox;

    TellingRequests(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    void tell(Collection<UUID> requests, Instant now) {
        outbox.addAll(sql.list(
                "SELECT r.id, r.task_id, t.unit_id AS issuer_id, t.lead_unit_id, r.unit_id, r.status, r.due_at,"
                        + " r.version, r.reason FROM coordination_request r JOIN task t ON t.id = r.task_id"
                        + " WHERE r.id = ANY (?::uuid[]) ORDER BY r.id",
                row -> state(row, now),
                requests));
    }

    private static RequestState state(Row row, Instant now) {
        return new RequestState(
                row.uuid("id"),
                row.uuid("task_id"),
                row.uuid("issuer_id"),
                row.uuid("lead_unit_id"),
                row.uuid("unit_id"),
                row.constant("status", RequestEvent.RequestStatus.class),
                row.instant("due_at"),
                row.number("version"),
                now,
                row.textOrNull("reason"));
    }
}
