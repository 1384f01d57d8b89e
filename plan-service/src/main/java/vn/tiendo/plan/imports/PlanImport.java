package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.Finding;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/**
 * A file that was read.
 *
 * @param index what its rows count for
 * @param sha256 of the file
 * @param rows how many rows it has
 * @param planId the draft it was applied to last
 */
record PlanImport(
        UUID id,
        UUID unitId,
        int year,
        String index,
        String fileName,
        String sha256,
        ImportStatus status,
        int rows,
        List<Finding> findings,
        @Nullable UUID planId,
        OffsetDateTime createdAt) {
    static final String COLUMNS = "plan_import.id, plan_import.unit_id, plan_import.year, plan_import.index,"
            + " plan_import.file_name, plan_import.sha256, plan_import.status, plan_import.row_count,"
            + " plan_import.findings::text AS findings, plan_import.plan_id, plan_import.created_at";

    enum ImportStatus {
        READ,
        APPLIED
    }

    static PlanImport of(Row row, Sql sql) {
        return new PlanImport(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.integer("year"),
                row.text("index"),
                row.text("file_name"),
                row.text("sha256"),
                row.constant("status", ImportStatus.class),
                row.integer("row_count"),
                sql.parse(row.text("findings"), new TypeReference<List<Finding>>() {}),
                row.uuidOrNull("plan_id"),
                row.moment("created_at"));
    }
}
