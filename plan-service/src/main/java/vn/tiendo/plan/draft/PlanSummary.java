package vn.tiendo.plan.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;

/** A plan in a list. */
record PlanSummary(
        UUID id,
        UUID unitId,
        String unitName,
        int year,
        String title,
        List<String> indices,
        PlanStatus status,
        @Nullable String documentCode,
        @Nullable LocalDate issuedOn,
        int issuedVersion,
        int lines,
        OffsetDateTime updatedAt) {
    static PlanSummary of(Row row) {
        return new PlanSummary(
                row.uuid("id"),
                row.uuid("unit_id"),
                row.text("unit_name"),
                row.integer("year"),
                row.text("title"),
                row.texts("indices"),
                row.constant("status", PlanStatus.class),
                row.textOrNull("document_code"),
                row.dateOrNull("issued_on"),
                row.integer("issued_version"),
                row.integer("lines"),
                row.moment("updated_at"));
    }
}
