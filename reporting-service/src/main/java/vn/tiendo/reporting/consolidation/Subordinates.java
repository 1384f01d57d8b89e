package vn.tiendo.reporting.consolidation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.sql.Row;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.obligation.ObligationTerms;

/** What subordinates owe on all their work for the period of a superior's report, and what was accepted of it. */
@Singleton
class Subordinates {
    private static final String OWED = "SELECT owed.id AS obligation_id, owed.unit_id, reporter.name AS unit_name,"
            + " owed.source_unit_id AS source_id, source.name AS source_name, owed.due_at,"
            + " owed.waived_at IS NOT NULL AS waived,"
            + " report.id AS report_id, coalesce(report.state, 'NOT_BEGUN') AS state,"
            + " coalesce(report_snapshot.content, '') AS content"
            + " FROM obligation owed LEFT JOIN report ON report.obligation_id = owed.id"
            + " LEFT JOIN report_snapshot ON report_snapshot.report_id = report.id"
            + " LEFT JOIN unit reporter ON reporter.id = owed.unit_id"
            + " LEFT JOIN unit source ON source.id = owed.source_unit_id"
            + " WHERE (owed.recipient_unit_id = ANY (?::uuid[]) OR owed.through_unit_id = ANY (?::uuid[]))"
            + " AND owed.unit_id <> ALL (?::uuid[]) AND owed.year = ? AND owed.period = ?"
            + " AND owed.line_code IS NULL"
            + " ORDER BY reporter.name, owed.data_from, owed.id";
    private static final String SILENT = "SELECT DISTINCT unit.id AS unit_id, unit.name AS unit_name FROM unit"
            + " JOIN unit neighbour ON neighbour.parent_id = unit.parent_id AND neighbour.kind = unit.kind"
            + " WHERE neighbour.id = ANY (?::uuid[])"
            + " AND (unit.valid_from IS NULL OR unit.valid_from <= ?) AND (unit.valid_to IS NULL OR unit.valid_to >= ?)"
            + " AND NOT EXISTS (SELECT FROM obligation WHERE unit.id IN (obligation.unit_id, obligation.source_unit_id)"
            + " AND obligation.year = ? AND obligation.period = ? AND obligation.line_code IS NULL) ORDER BY unit.name, unit.id";

    private final Sql sql;

    Subordinates(Sql sql) {
        this.sql = sql;
    }

    /** @param snapshot null until its report was accepted */
    record Owed(
            UUID obligationId,
            UnitRef unit,
            UnitRef workOf,
            OffsetDateTime dueAt,
            boolean waived,
            String state,
            @Nullable Snapshot snapshot) {}

    /** What counts of an accepted report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Snapshot(
            UUID id,
            boolean late,
            OffsetDateTime acceptedAt,
            Compilation compilation,
            @Nullable Consolidation consolidation) {
        Stream<UUID> parts() {
            return Stream.ofNullable(consolidation)
                    .flatMap(sum -> sum.parts().stream().map(Consolidation.Part::reportId));
        }
    }

    /** Owed to the reporter or through it; also to the unit it stands in for, by the same two ways. */
    List<Owed> owing(ObligationTerms superior) {
        List<UUID> to = List.of(superior.unitId(), superior.sourceUnitId());
        return sql.list(OWED, this::owed, to, to, to, superior.year(), superior.period());
    }

    /** Neighbours of those that owe, of the same kind and in being on the last day of the data, that owe nobody. */
    List<UnitRef> silent(List<Owed> owing, ObligationTerms superior) {
        return sql.list(
                SILENT,
                row -> UnitRef.of(row, "unit"),
                owing.stream().map(owed -> owed.workOf().id()).distinct().toList(),
                superior.dataTo(),
                superior.dataTo(),
                superior.year(),
                superior.period());
    }

    Map<UUID, Snapshot> snapshots(Collection<UUID> reports) {
        return sql
                .list(
                        "SELECT content FROM report_snapshot WHERE report_id = ANY (?::uuid[])",
                        row -> parse(row.text("content")),
                        List.copyOf(reports))
                .stream()
                .collect(Collectors.toMap(Snapshot::id, snapshot -> snapshot));
    }

    private Owed owed(Row row) {
        String content = row.text("content");
        return new Owed(
                row.uuid("obligation_id"),
                UnitRef.of(row, "unit"),
                UnitRef.of(row, "source"),
                row.moment("due_at"),
                row.flag("waived"),
                row.text("state"),
                content.isEmpty() ? null : parse(content));
    }

    private Snapshot parse(String content) {
        return sql.parse(content, new TypeReference<Snapshot>() {});
    }
}
