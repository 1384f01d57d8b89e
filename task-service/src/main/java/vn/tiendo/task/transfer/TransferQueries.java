package vn.tiendo.task.transfer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.deadline.VietnamTime;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.page.Limit;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.task.paging.NewestFirst;

/** Reads transfers that concern the caller's units on either side, and what still waits for one. */
@Singleton
class TransferQueries {
    private static final TypeReference<List<UnitRef>> UNITS = new TypeReference<>() {};
    private static final String SELECT = "SELECT x.*, f.name AS from_unit_name, s.name AS to_unit_name,"
            + " (SELECT count(*) FROM transferred_task k WHERE k.transfer_id = x.id) AS tasks FROM work_transfer x"
            + " JOIN unit f ON f.id = x.from_unit_id JOIN unit s ON s.id = x.to_unit_id"
            + " WHERE (f.path && ?::uuid[] OR s.path && ?::uuid[])";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    TransferQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found when there is none the caller may see */
    TransferView get(UUID id) {
        return seen().get(id);
    }

    Page<TransferView> list(@Nullable UUID unitId, @Nullable Integer limit, @Nullable String cursor) {
        return seen().where("? IN (x.from_unit_id, x.to_unit_id)", unitId).page(limit, cursor, TransferView::id);
    }

    /** Units that ended and still answer for open work. */
    Page<TransferView.Proposal> proposals(@Nullable Integer limit, @Nullable String encoded) {
        int size = Limit.of(limit);
        Cursor cursor = Cursor.decode(encoded, 1);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<TransferView.Proposal> rows = sql.list(
                "SELECT u.id AS unit_id, u.name AS unit_name, u.valid_to, count(*) AS tasks,"
                        + " count(DISTINCT t.plan_id) AS plans, (SELECT coalesce(json_agg(json_build_object('id', s.id,"
                        + " 'name', s.name) ORDER BY s.id), '[]') FROM unit_successor n JOIN unit s"
                        + " ON s.id = n.successor_id WHERE n.unit_id = u.id)::text AS successors"
                        + " FROM unit u JOIN task t ON t.unit_id = u.id AND t.responsible_unit_id IS NULL"
                        + " OR t.responsible_unit_id = u.id WHERE u.valid_to < ? AND u.id > ?"
                        + " AND t.state NOT IN ('VERIFIED', 'DROPPED') AND t.plan_closed_on IS NULL"
                        + " AND (u.path && ?::uuid[] OR EXISTS (SELECT FROM unit_successor n JOIN unit s"
                        + " ON s.id = n.successor_id WHERE n.unit_id = u.id AND n.effective_on <= ?"
                        + " AND s.path && ?::uuid[])) GROUP BY u.id ORDER BY u.id LIMIT ?",
                row -> new TransferView.Proposal(
                        UnitRef.of(row, "unit"),
                        row.date("valid_to"),
                        (int) row.number("tasks"),
                        (int) row.number("plans"),
                        sql.parse(row.text("successors"), UNITS)),
                today,
                cursor == null ? new UUID(0, 0) : cursor.uuid(0),
                caller.roots(),
                today,
                caller.roots(),
                size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.unit().id().toString()));
    }

    private NewestFirst<TransferView> seen() {
        return new NewestFirst<>(sql, SELECT, List.of(caller.roots(), caller.roots()), "x.id", TransferQueries::view);
    }

    private static TransferView view(Row row) {
        return new TransferView(
                row.uuid("id"),
                UnitRef.of(row, "from_unit"),
                UnitRef.of(row, "to_unit"),
                (int) row.number("tasks"),
                row.text("legal_reference"),
                row.text("reason"),
                row.moment("made_at"),
                row.uuid("made_by_unit_id"),
                row.momentOrNull("reversed_at"),
                row.textOrNull("reversal_reason"));
    }
}
