package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.line.LineContent;
import vn.tiendo.platform.page.Cursor;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.security.Caller;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;

/** All imports, within the caller's units. */
@Singleton
class PlanImports {
    private static final TypeReference<LineContent> CONTENT = new TypeReference<>() {};

    private final Sql sql;
    private final Caller caller;

    PlanImports(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    PlanImport find(UUID id) {
        return sql.one(
                        "SELECT " + PlanImport.COLUMNS + " FROM plan_import JOIN unit ON unit.id = plan_import.unit_id"
                                + " WHERE plan_import.id = ? AND unit.path && ?::uuid[]",
                        row -> PlanImport.of(row, sql),
                        id,
                        caller.roots())
                .orElseThrow(Problem::notFound);
    }

    /** Nobody else applies the import until this transaction ends, so that a double click makes one plan. */
    PlanImport locked(UUID id) {
        find(id);
        sql.one("SELECT id FROM plan_import WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id);
        return find(id);
    }

    boolean seen(UUID unitId, String sha256) {
        return sql.one(
                        "SELECT 1 AS one FROM plan_import WHERE unit_id = ? AND sha256 = ? LIMIT 1",
                        row -> row.integer("one"),
                        unitId,
                        sha256)
                .isPresent();
    }

    void add(PlanImport read, long size, List<ImportedRow> rows) {
        sql.update(
                "INSERT INTO plan_import (id, unit_id, year, index, file_name, sha256, size, status, row_count,"
                        + " findings, subject, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                read.id(),
                read.unitId(),
                read.year(),
                read.index(),
                read.fileName(),
                read.sha256(),
                size,
                read.status(),
                read.rows(),
                sql.json(read.findings()),
                caller.subject(),
                read.createdAt().toInstant());
        sql.batch(
                "INSERT INTO plan_import_row (import_id, number, source, content) VALUES (?, ?, ?, ?)",
                rows.stream()
                        .map(row ->
                                new @Nullable Object[] {read.id(), row.number(), row.source(), sql.json(row.content())})
                        .toList());
    }

    void applied(UUID id, UUID planId) {
        sql.update(
                "UPDATE plan_import SET status = ?, plan_id = ? WHERE id = ?",
                PlanImport.ImportStatus.APPLIED,
                planId,
                id);
    }

    /** The draft stays known, so that applying the import again finds it. */
    void undone(UUID id) {
        sql.update("UPDATE plan_import SET status = ? WHERE id = ?", PlanImport.ImportStatus.READ, id);
    }

    List<ImportedRow> rows(UUID id) {
        return sql.list(
                "SELECT number, source, content::text AS content FROM plan_import_row WHERE import_id = ? ORDER BY number",
                this::row,
                id);
    }

    List<ImportedRow> page(UUID id, int limit, @Nullable Cursor after) {
        return sql.list(
                "SELECT number, source, content::text AS content FROM plan_import_row WHERE import_id = ? AND number > ?"
                        + " ORDER BY number LIMIT ?",
                this::row,
                id,
                after == null ? 0L : after.number(0),
                limit);
    }

    private ImportedRow row(Row row) {
        return new ImportedRow(row.integer("number"), row.text("source"), sql.parse(row.text("content"), CONTENT));
    }
}
