package vn.tiendo.task.inspection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.page.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.task.paging.NewestFirst;

/** Reads inspections of the caller's units, and those that left them something to put right. */
@Singleton
class InspectionQueries {
    private static final String SELECT = "SELECT i.*, coalesce(u.name, i.unit_id::text) AS unit_name,"
            + " coalesce(b.name, i.inspecting_id::text) AS inspecting_name, counted.findings, counted.open_findings"
            + " FROM inspection i LEFT JOIN unit u ON u.id = i.unit_id LEFT JOIN unit b ON b.id = i.inspecting_id"
            + " CROSS JOIN LATERAL (SELECT count(*)::int AS findings,"
            + " (count(*) FILTER (WHERE f.status <> 'CLOSED'))::int AS open_findings"
            + " FROM finding f WHERE f.inspection_id = i.id) counted"
            + " WHERE (u.path && ?::uuid[] OR EXISTS (SELECT FROM finding f JOIN unit lead ON lead.id = f.lead_unit_id"
            + " WHERE f.inspection_id = i.id AND lead.path && ?::uuid[]))";

    private final Sql sql;
    private final Caller caller;

    InspectionQueries(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** @throws Problem not-found when there is none the caller may see */
    InspectionView get(UUID id) {
        return seen().get(id);
    }

    /** @param unitId the inspected unit, with all below */
    Page<InspectionView> list(
            @Nullable UUID unitId, @Nullable InspectionKind kind, @Nullable Integer limit, @Nullable String cursor) {
        return seen().where("?::uuid = ANY (u.path)", unitId)
                .where("i.kind = ?", kind)
                .page(limit, cursor, InspectionView::id);
    }

    private NewestFirst<InspectionView> seen() {
        return new NewestFirst<>(sql, SELECT, List.of(caller.roots(), caller.roots()), "i.id", InspectionQueries::view);
    }

    private static InspectionView view(Row row) {
        return new InspectionView(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("unit_name"),
                row.constant("kind", InspectionKind.class),
                row.text("title"),
                row.date("held_on"),
                row.uuidOrNull("plan_id"),
                row.uuid("inspecting_id"),
                row.text("inspecting_name"),
                row.integer("findings"),
                row.integer("open_findings"),
                row.moment("recorded_at"));
    }
}
