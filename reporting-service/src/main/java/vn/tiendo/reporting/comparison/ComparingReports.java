package vn.tiendo.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.platform.event.ReportEvent.OfLine;
import vn.tiendo.platform.sql.Sql;
import vn.tiendo.platform.unit.UnitRef;
import vn.tiendo.reporting.compilation.Compilation;
import vn.tiendo.reporting.compilation.TaskAtCutOff;
import vn.tiendo.reporting.figure.Figures;
import vn.tiendo.reporting.report.ReportView;

/** Looks for what a report can be compared with; one statement, whatever the number of predecessors. */
@Singleton
class ComparingReports {
    /** UNION ends the walk even where units are each other's successors, as in an exchange of land. */
    private static final String EARLIER = "WITH RECURSIVE line AS (SELECT source_unit_id AS id FROM obligation"
            + " WHERE id = ? UNION SELECT older.unit_id FROM unit_successor older"
            + " JOIN line ON line.id = older.successor_id)"
            + " SELECT report.id, owed.year, owed.period, owed.data_to, owed.source_unit_id AS unit_id,"
            + " unit.name AS unit_name, report_snapshot.content FROM obligation owed"
            + " JOIN report ON report.obligation_id = owed.id"
            + " JOIN report_snapshot ON report_snapshot.report_id = report.id"
            + " LEFT JOIN unit ON unit.id = owed.source_unit_id"
            + " WHERE owed.source_unit_id IN (SELECT id FROM line) AND owed.data_to < ?"
            + " AND owed.line_code IS NOT DISTINCT FROM ?::text AND (owed.line_code IS NULL OR owed.plan_id = ?)"
            + " AND owed.year >= ? - 1 AND left(owed.period, 1) = left(?, 1) AND length(owed.period) = length(?)"
            + " ORDER BY unit.name, report.id";

    private final Sql sql;

    ComparingReports(Sql sql) {
        this.sql = sql;
    }

    private record Kept(UUID id, int year, String period, LocalDate dataTo, UnitRef unit, List<TaskAtCutOff> tasks) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Snapshot(Compilation compilation) {}

    Comparison of(ReportView report) {
        List<TaskAtCutOff> tasks = report.compilation().tasks();
        Set<@Nullable String> indices =
                tasks.stream().map(TaskAtCutOff::index).collect(Collectors.toCollection(HashSet::new));
        Figures current = TaskAtCutOff.count(tasks.stream());
        List<Kept> earlier = earlier(report);
        Optional<LocalDate> last = earlier.stream().map(Kept::dataTo).max(Comparator.naturalOrder());
        return new Comparison(
                report.id(),
                current,
                compared(current, indices, earlier, kept -> last.filter(kept.dataTo()::equals)
                        .isPresent()),
                compared(
                        current,
                        indices,
                        earlier,
                        kept -> kept.year() == report.year() - 1
                                && kept.period().equals(report.period())));
    }

    /** What a line asks for is compared only within its plan: another plan's line of that code is other work. */
    private List<Kept> earlier(ReportView report) {
        OfLine line = report.compilation().line();
        return sql.list(
                EARLIER,
                row -> new Kept(
                        row.uuid("id"),
                        row.integer("year"),
                        row.text("period"),
                        row.date("data_to"),
                        UnitRef.of(row, "unit"),
                        sql.parse(row.text("content"), new TypeReference<Snapshot>() {})
                                .compilation()
                                .tasks()),
                report.obligationId(),
                report.dataTo(),
                line == null ? null : line.code(),
                report.compilation().plan().id(),
                report.year(),
                report.period(),
                report.period());
    }

    private static Comparison.@Nullable Earlier compared(
            Figures current, Set<@Nullable String> indices, List<Kept> earlier, Predicate<Kept> wanted) {
        List<Kept> kept = earlier.stream()
                .filter(wanted)
                .filter(report -> report.tasks().stream().anyMatch(task -> indices.contains(task.index())))
                .toList();
        if (kept.isEmpty()) {
            return null;
        }
        Figures counts = TaskAtCutOff.count(kept.stream()
                .flatMap(report -> report.tasks().stream())
                .filter(task -> indices.contains(task.index())));
        return new Comparison.Earlier(
                kept.get(0).year(),
                kept.get(0).period(),
                counts,
                gained(current.percentDone(), counts.percentDone()),
                kept.stream()
                        .map(report -> new Comparison.Source(report.id(), report.unit()))
                        .toList());
    }

    private static @Nullable BigDecimal gained(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}
